const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const

/**
 * A number from 0 to 999 in English words.
 *
 * @example 325 → 'three hundred and twenty-five'
 */
export function numberInEnglish(number: number): string {
  if (number < 20) return UNITS[number] ?? ''
  const one = number % 10
  if (number < 100) return `${TENS[Math.floor(number / 10)] ?? ''}${one === 0 ? '' : `-${UNITS[one]}`}`
  const rest = number % 100
  return `${UNITS[Math.floor(number / 100)]} hundred${rest === 0 ? '' : ` and ${numberInEnglish(rest)}`}`
}

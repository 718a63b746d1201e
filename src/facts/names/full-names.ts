import type { NameMention } from '../../news/name-mention.ts'
import { joinKeys } from './name-key.ts'

/**
 * A person's last names belong to the full name that the same text writes, before or after; not where two persons share them.
 *
 * @example «القيسي» beside «نادر القيسي» → key and name of «نادر القيسي»
 */
export function withFullNames(names: readonly NameMention[]): readonly NameMention[] {
  const full = new Map<string, NameMention | 'several'>()
  for (const name of names) {
    if (name.kind !== 'person' || name.isUnsure) continue
    for (const ending of endingsOf(name.key)) {
      const other = full.get(ending)
      full.set(
        ending,
        other === undefined || (other !== 'several' && isOne(other, name)) ? longer(other, name) : 'several',
      )
    }
  }
  return names.map((mention) => {
    const whole = mention.kind === 'person' ? full.get(mention.key) : undefined
    if (!whole || whole === 'several') return mention
    const { isUnsure: _, ...place } = mention
    return { ...place, key: whole.key, name: whole.name }
  })
}

/** «محمد بن سلمان» → «بن سلمان», «سلمان» */
function endingsOf(key: string): readonly string[] {
  const words = key.split(' ')
  return words.slice(1).map((_, at) => joinKeys(words.slice(at + 1)))
}

/** One of the two is the other with more names before it. */
function isOne(one: NameMention, other: NameMention): boolean {
  return one.key === other.key || one.key.endsWith(` ${other.key}`) || other.key.endsWith(` ${one.key}`)
}

function longer(one: NameMention | undefined, other: NameMention): NameMention {
  return one && one.key.length >= other.key.length ? one : other
}

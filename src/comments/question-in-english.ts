import type { QuestionPhrasing, TimeUnit } from './code-question.ts'
import { numberInEnglish } from './english-number-words.ts'

const THINGS = [
  ['apples', 'in the basket'],
  ['oranges', 'in the basket'],
  ['letters', 'in the drawer'],
  ['pens', 'in the box'],
  ['keys', 'in the drawer'],
  ['books', 'on the shelf'],
  ['plates', 'on the table'],
  ['flowers', 'in the vase'],
  ['pictures', 'in the album'],
] as const

const SPANS: Readonly<Record<TimeUnit, readonly [unit: string, asked: string]>> = {
  week: ['weeks', 'days'],
  year: ['years', 'months'],
  hour: ['hours', 'minutes'],
  day: ['days', 'hours'],
}

const WORDS = [
  'moon',
  'sun',
  'door',
  'book',
  'school',
  'tree',
  'rain',
  'garden',
  'ship',
  'city',
  'window',
  'sparrow',
  'mountain',
  'river',
  'orange',
  'jasmine',
  'hospital',
  'road',
  'morning',
  'library',
] as const

const words = numberInEnglish

/** The questions in English. */
export const ENGLISH_PHRASING: QuestionPhrasing = {
  sum: (first, second) => `What is the sum of ${words(first)} and ${words(second)}?`,
  difference: (whole, part) => `What is left of ${words(whole)} if we take ${words(part)} away?`,
  extreme: (numbers, which) => `Which of these numbers is the ${which}: ${numbers.map(words).join('; ')}?`,
  inDigits: (number) => `Write in digits: ${words(number)}.`,
  oneDigit: (number, place) => `In the number ${words(number)}, what is the digit of the ${place}?`,
  timeSpan: (unit, count) => `How many ${SPANS[unit][1]} are there in ${words(count)} ${SPANS[unit][0]}?`,
  added: ({ thing, before, more }) => {
    const [things, place] = thingOf(thing)
    return `There are ${words(before)} ${things} ${place}, and we add ${words(more)} more. How many ${things} are there now?`
  },
  taken: ({ thing, before, less }) => {
    const [things, place] = thingOf(thing)
    return `There were ${words(before)} ${things} ${place}, and we took ${words(less)} of them. How many ${things} are left?`
  },
  letters: (first, second) => `How many letters are there in “${first}” and “${second}” together?`,
  words: WORDS,
}

function thingOf(choice: number): (typeof THINGS)[number] {
  return THINGS[Math.floor(choice * THINGS.length)] ?? THINGS[0]
}

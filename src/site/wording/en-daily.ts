import type { DailyWording } from './daily-wording.ts'

/** The bulletin of a day, in English. */
export const ENGLISH_DAILY: DailyWording = {
  link: 'Daily bulletin',
  title: 'Bulletin of {day}',
  intro: 'What mattered most on this day: each story once, in sentences of its reports, each with its source.',
  storyCount: { one: 'one story', other: '{n} stories' },
  unfinished: 'The day is not over: this bulletin changes until midnight.',
  lasting:
    'What is published later does not change the bulletin of a day gone by. Corrections do: an outlet edited its text, an editor changed a story, or a report of that day reached us late.',
  empty: 'We have no news of this day.',
  future: 'This day is still to come.',
  latest: 'Latest bulletin',
  wholeStory: 'The whole story',
  wholeDay: 'All that was published on this day',
  mailVersion: 'For mail',
  textVersion: 'As text',
  days: 'Bulletins by day',
  mailFoot: 'This bulletin on the site:',
}

import type { StoryWording } from './story-wording.ts'

/** What the site says of stories, in English. */
export const ENGLISH_STORIES: StoryWording = {
  aheadBy: '{time} before anyone else',

  bulletin: 'In brief',
  bulletinIntro: 'Sentences of the reports in their own words; behind each its source, with a link to its place there.',
  madeOf: 'Of its latest reports:',

  developments: 'What was new, and when',
  developmentKinds: {
    'first-report': 'First report',
    'first-in-country': 'First from another country',
    'new-figure': 'New figure',
    'new-voice': 'New voice',
    'new-fact': 'New fact',
    correction: 'Correction',
  },
  firstInCountry: 'First from {country}',
  moreDevelopments: 'All developments',

  voices: 'Who said what',
  moreVoices: 'Other speakers',
  moreWords: 'More by the same speaker',
  alsoIn: 'Also in:',

  names: 'Who and where',
  nameKinds: { person: 'People', place: 'Places', organisation: 'Organisations' },
  moreNames: 'Other names',
  inReports: { one: 'in one report', other: 'in {n} reports' },

  outlets: 'Who reported it',
  countries: { one: 'one country', other: '{n} countries' },
  noCountry: 'No single country',
  copiesOnly: 'copies only',

  because: 'Why is it in this story?',
  reasons: {
    new: 'It began the story.',
    copy: 'All or most of its text stands in an earlier report of it:',
    likeness: 'Its text is close to the story’s reports: likeness',
    words: 'Telling words in common:',
    names: 'Names in common:',
    figures: 'Figures in common:',
    time: 'Published near its reports; time from the nearest:',
    instalment: 'A new instalment of a series, no report of the one before:',
    rejoined: 'It stood in another story first, then turned out to belong here:',
    editor: 'An editor put it here,',
  },
  nearest: 'The nearest other story is like it by {percent}.',
}

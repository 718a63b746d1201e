import type { SagaWording } from './saga-wording.ts'

/** What the site says of running subjects, in English. */
export const ENGLISH_SAGAS: SagaWording = {
  background: 'Background',
  'follow-up': 'What came after',
  sharedNames: 'Both name',
  sharedWords: 'Both are about',
  retold: 'the later story comes back to it',
  instalment: {
    background: 'the instalment before in the same series',
    'follow-up': 'the next instalment of the same series',
  },
  saga: 'Running subject',
  sagaIntro: 'Stories that follow one another, latest first. The subject bears the headline of the first.',
  wholeSaga: 'The whole subject:',
  storyCount: { one: 'one story', other: '{n} stories' },
  span: '{from} to {to}',
}

import type { CompareWording } from './compare-wording.ts'

/** Outlets compared, in English. */
export const ENGLISH_COMPARE: CompareWording = {
  link: 'Compare outlets',
  title: 'Outlets side by side',
  intro:
    'What each outlet has of the story: its headline, when it reported, its latest figures, whom it quotes and names, and what it leaves out that at least half of the others have.',
  introOfTwo: 'What each of the two has, and what one lacks that the other has.',
  backToStory: 'Back to the story',
  first: 'First outlet',
  second: 'Second outlet',
  button: 'Compare the two',
  all: 'All outlets',
  firstReport: 'First report:',
  figures: 'Latest figures',
  voices: 'Quotes',
  names: 'Names',
  leftOut: 'Leaves out',
  nothing: 'nothing',
}

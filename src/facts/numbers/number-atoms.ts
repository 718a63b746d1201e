import { foldWord, foldWords } from '../../arabic/fold-word.ts'
import * as letter from '../../arabic/letters.ts'
import { NUMBER_WORDS, type NumberRole } from '../../arabic/number-words.ts'
import { ARTICLE, attach } from '../clitics.ts'

/** One number word as it stands in a text, with what is attached to it. */
export interface NumberAtom {
  readonly role: NumberRole
  readonly value: number
  /** «و» or «ف» is attached: it may continue the number before it. */
  readonly isJoined: boolean
  readonly isDefinite: boolean
  /** How many letters are attached before the word and its article. */
  readonly attached: number
  /** «مئة», which without its hamza would be another word: «ميتا», «ميتين». */
  readonly needsHamza: boolean
}

const CONJUNCTIONS = ['', letter.WAW, letter.FEH]
const PREPOSITIONS = ['', letter.BEH, letter.LAM, letter.KAF]

/** Folded words that are something else with an article, or with a letter before them: «الأحد», «الاثنين», «لست». */
const NO_NUMBERS = new Set(
  foldWords(
    'الأحد والأحد الاثنين والاثنين للأحد للاثنين لأحد لست ولست بست وست كست لأول لأولي كألف الثلث الربع النصف للربع',
  ),
)

const BARE_HUNDRED = `${letter.MEEM}${letter.YEH_WITH_HAMZA}`

const ATOMS = new Map<string, NumberAtom>(
  NUMBER_WORDS.flatMap(({ role, value, words }) =>
    words.flatMap((word) => forms(foldWord(word), { role, value, needsHamza: word.startsWith(BARE_HUNDRED) })),
  )
    // «واحد» is a word of its own rather than «و» and «أحد»: of two readings the one with less attached is kept.
    .sort(([, a], [, b]) => b.attached - a.attached),
)

/** The number word that a folded word is, whatever is attached to it. */
export function numberAtom(key: string): NumberAtom | undefined {
  return ATOMS.get(key)
}

function forms(
  word: string,
  meaning: Pick<NumberAtom, 'role' | 'value' | 'needsHamza'>,
): readonly [string, NumberAtom][] {
  return CONJUNCTIONS.flatMap((conjunction) =>
    PREPOSITIONS.flatMap((preposition) =>
      [false, true].map((isDefinite): [string, NumberAtom] => {
        const attached = conjunction.length + preposition.length
        return [
          attach(conjunction + preposition, isDefinite ? ARTICLE + word : word),
          { ...meaning, isJoined: conjunction !== '', isDefinite, attached },
        ]
      }),
    ),
  ).filter(([key]) => !NO_NUMBERS.has(key))
}

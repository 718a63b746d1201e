import { BEH, FEH, KAF, LAM, WAW } from '../../arabic/letters.ts'
import { ARTICLE, attach } from '../clitics.ts'

/** A folded word with what may be attached before it. */
export interface AttachedForm {
  readonly key: string
  /** «ول» of «ولرويترز». */
  readonly prefix: string
  /** The article has lost its alef behind «ل»: «للأناضول». */
  readonly hidesArticle: boolean
}

const CONJUNCTIONS = ['', WAW, FEH]
const PREPOSITIONS = ['', BEH, LAM, KAF]

/** All folded forms in which a folded word can stand, itself first: what `cliticReadings` reads, the other way round. */
export function attachedForms(word: string): readonly AttachedForm[] {
  return CONJUNCTIONS.flatMap((conjunction) =>
    PREPOSITIONS.map((preposition) => {
      const hidesArticle = preposition === LAM && word.startsWith(ARTICLE)
      const prefix = conjunction + preposition
      return { key: attach(prefix, word), prefix, hidesArticle }
    }),
  )
}

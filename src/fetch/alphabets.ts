/** What a script's text looks like, letter by letter: enough to tell which single-byte charset makes sense of bytes. */
export interface Alphabet {
  /** Lower-case letters, the commonest in running text first. */
  readonly byFrequency: string
  /** Letters that only end a word. */
  readonly onlyAtEnd: string
  /** What very many words begin with. */
  readonly commonOpening: string
  /** Stands among ASCII letters, one or two to a word; the others fill words of their own. */
  readonly accentsOnly: boolean
}

export const ARABIC: Alphabet = {
  byFrequency: 'اليمونرتبعدفهسكقحةجطشصخأضذىثغئزءإظؤآپچگژ',
  onlyAtEnd: 'ةى',
  commonOpening: 'ال',
  accentsOnly: false,
}
export const HEBREW: Alphabet = {
  byFrequency: 'יוהלארתבמשנדחעקפםסכגטזןצךףץ',
  onlyAtEnd: 'םןךףץ',
  commonOpening: '',
  accentsOnly: false,
}
export const CYRILLIC: Alphabet = {
  byFrequency: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїє',
  onlyAtEnd: '',
  commonOpening: '',
  accentsOnly: false,
}
export const GREEK: Alphabet = {
  byFrequency: 'αοιετσνηυρπκμλωςδίγάόθχέφβήύώξζψϊ',
  onlyAtEnd: 'ς',
  commonOpening: '',
  accentsOnly: false,
}
export const ACCENTED_LATIN: Alphabet = {
  byFrequency: 'éıàèöüäáíóşçãğñêâôåøæßîïûùëúõìòœšžýðþÿ',
  onlyAtEnd: '',
  commonOpening: '',
  accentsOnly: true,
}

/** A full stop, question or exclamation mark of any script of the news at the end of a text, closing marks after it. */
const SENTENCE_END = /[.!?؟。…۔]["'”’»)\]]*$/u

/** Whether a text ends as a sentence does: «عادت السفن.», «"من يعود؟"», but not a heading. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text)
}

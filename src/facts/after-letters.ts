import { foldCharacter } from '../arabic/fold-character.ts'

/** Where a text goes on once so many letters are read from a place; marks and controls that nobody sees are no letters. */
export function afterLetters(text: string, start: number, count: number): number {
  let at = start
  for (let left = count; left > 0 && at < text.length; at++) if (foldCharacter(text[at] ?? '') !== '') left--
  while (count > 0 && at < text.length && foldCharacter(text[at] ?? '') === '') at++
  return at
}

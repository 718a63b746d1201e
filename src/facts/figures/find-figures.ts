import type { Figure, Qualifier } from '../../news/figure.ts'
import type { FactText } from '../fact-text.ts'
import type { NumberMention } from '../numbers/number-mention.ts'
import type { ReadSpeechAct } from '../speech/speech-act.ts'
import type { Counted } from './counted.ts'
import { findTolls } from './find-tolls.ts'
import { readMeasures } from './read-measures.ts'
import { sourcesOf } from './said-by.ts'
import type { Toll } from './toll.ts'
import { readTollSentence, type TollSentence } from './toll-sentence.ts'

/** What has been found already. */
export interface FigureHelp {
  readonly numbers: readonly NumberMention[]
  readonly speech: readonly ReadSpeechAct[]
}

/**
 * Every figure of a text, in its order: the human tolls first, then money and shares.
 *
 * @example 'قالت الشرطة إن 44 شخصاً على الأقل قُتلوا' → killed, 44, at-least, said by «الشرطة»
 */
export function findFigures(text: FactText, { numbers, speech }: FigureHelp): readonly Figure[] {
  const figures: Figure[] = []
  let [nextNumber, nextAct] = [0, 0]
  for (const [index, sentence] of text.sentences.entries()) {
    const [fromNumber, fromAct] = [nextNumber, nextAct]
    while ((numbers[nextNumber]?.firstWord ?? Number.POSITIVE_INFINITY) < sentence.lastWord) nextNumber++
    while ((speech[nextAct]?.sentence ?? Number.POSITIVE_INFINITY) <= index) nextAct++
    const own = numbers.slice(fromNumber, nextNumber)
    const found = sentenceFigures(text, index, own)
    figures.push(...sourcesOf(text, found, speech.slice(fromAct, nextAct)))
  }
  return figures
}

function sentenceFigures(text: FactText, index: number, numbers: readonly NumberMention[]): readonly Figure[] {
  const sentence = text.sentences[index]
  if (sentence === undefined) return []
  const measured = new Set<NumberMention>()
  const byWord = new Map(numbers.map((number) => [number.firstWord - sentence.firstWord, number]))
  const read = readTollSentence(text, sentence, byWord)
  const measures = readMeasures(read, numbers, measured)
  for (const { firstWord } of measured) byWord.delete(firstWord - read.first)
  const tolls = findTolls(read).map((toll) => asFigure(read, toll))
  return [...tolls, ...measures].sort((a, b) => a.start - b.start)
}

function asFigure({ text, first }: TollSentence, { kind, groups, was, isPrior }: Toll): Figure {
  const [head] = groups
  const values = groups.flatMap(({ value }) => (value === null ? [] : [value]))
  const last = groups.at(-1)
  const isUnsure = groups.length === 1 && head?.isUnsure
  return {
    kind,
    start: text.words[first + (head?.start ?? 0)]?.start ?? 0,
    end: text.words[first + (last?.end ?? 1) - 1]?.end ?? 0,
    value: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0),
    qualifier: sharedQualifier(groups),
    ...(head?.most !== undefined && { most: head.most }),
    ...(head?.scale !== undefined && { scale: head.scale }),
    ...(was !== undefined && { was }),
    ...(isPrior && { isPrior }),
    ...(groups.some(({ isImplicit }) => isImplicit) && { isImplicit: true }),
    ...(groups.length > 1 && { parts: values }),
    ...(head?.noun.sort === 'family' && { unit: 'families' as const }),
    ...(isUnsure && { isUnsure }),
  }
}

function sharedQualifier(groups: readonly Counted[]): Qualifier {
  return groups.find(({ qualifier }) => qualifier !== 'exact')?.qualifier ?? 'exact'
}

import type { Figure } from '../../news/figure.ts'
import type { FactText } from '../fact-text.ts'
import { speakerName } from '../speech/speaker-name.ts'
import type { ReadSpeechAct } from '../speech/speech-act.ts'

/** «حصيلة سابقة» tells an earlier toll and is nobody. */
const NOBODY = /^(?:ال)?(?:حصيلة|أرقام|تقديرات|أعداد)/u

/**
 * The figures of one sentence with who gives them: of the sentence's speech acts the last that opens before a figure
 * («قال … إن»), else the first after it that is said of what it follows («بحسب …»).
 */
export function sourcesOf(
  text: FactText,
  figures: readonly Figure[],
  speech: readonly ReadSpeechAct[],
): readonly Figure[] {
  const named = speech.filter(({ speaker }) => speaker && !NOBODY.test(text.text.slice(speaker.start, speaker.end)))
  if (named.length === 0) return figures
  const attributions = named.filter((act) => looksBack(text, act))
  let [before, after] = [0, 0]
  return figures.map((figure) => {
    while (before < named.length && verbStart(text, named[before]) < figure.start) before++
    while (after < attributions.length && verbStart(text, attributions[after]) < figure.start) after++
    const act = named[before - 1] ?? attributions[after]
    return {
      ...figure,
      ...(act?.speaker && { saidBy: speakerName(text.text, act.speaker) }),
      ...(act?.via && { via: speakerName(text.text, act.via) }),
    }
  })
}

const AS = new Set('ما حسبما كما وفقما مثلما'.split(' '))
const MOST_TO_END = 2

/** «بحسب الشرطة», «حسبما أفادت الشرطة», «…، تقول الشرطة.»: said of what stands before it. */
function looksBack({ words, sentences }: FactText, { sense, verbWord, speaker, sentence }: ReadSpeechAct): boolean {
  if (sense === 'attribution' || sense === 'carrying') return true
  const end = sentences[sentence]?.end ?? 0
  const isLast = speaker !== undefined && end - speaker.end <= MOST_TO_END
  return sense === 'verb' && (isLast || AS.has(words[verbWord - 1]?.key ?? ''))
}

function verbStart({ words }: FactText, act: ReadSpeechAct | undefined): number {
  return words[act?.verbWord ?? 0]?.start ?? 0
}

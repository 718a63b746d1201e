import type { Figure } from '../../news/figure.ts'
import type { Span } from '../../news/span.ts'
import type { FactText } from '../fact-text.ts'
import type { SpeechAct } from '../speech/speech-act.ts'

/**
 * The figures of one sentence with who gives them: of the sentence's speech acts the last that opens before a figure
 * («قال … إن»), else the first after it («بحسب …»).
 */
export function sourcesOf(text: FactText, figures: readonly Figure[], speech: readonly SpeechAct[]): readonly Figure[] {
  const named = speech.filter(({ speaker }) => speaker !== undefined)
  if (named.length === 0) return figures
  let next = 0
  return figures.map((figure) => {
    while (next < named.length && verbStart(text, named[next]) < figure.start) next++
    const act = named[next - 1] ?? named[0]
    return {
      ...figure,
      ...(act?.speaker && { saidBy: surface(text, act.speaker) }),
      ...(act?.via && { via: surface(text, act.via) }),
    }
  })
}

function verbStart({ words }: FactText, act: SpeechAct | undefined): number {
  return words[act?.verbWord ?? 0]?.start ?? 0
}

function surface({ text }: FactText, { start, end }: Span): string {
  return text.slice(start, end)
}

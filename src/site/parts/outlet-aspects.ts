import { type Html, html } from '../../base/html.ts'
import type { OutletView, StoryDigest } from '../../news/story-digest.ts'
import { sentencePath } from '../sentence-path.ts'
import type { StorySetting } from './cited-sentence.ts'
import { measureName } from './measure-name.ts'

/** Of the names that an outlet says or leaves out so many stand there: the most named in the story. */
const MOST_NAMES = 8

/** What the outlets of a digest are told with. */
export interface OutletSetting extends StorySetting {
  readonly digest: StoryDigest
}

type Things = OutletView['leftOut']

/** What an outlet has and what it leaves out, term by term; an empty one says so. */
export function outletAspects(outlet: OutletView, absent: Things, setting: OutletSetting): Html {
  const { compare } = setting.writing.wording
  const { ledger, voices, names } = setting.digest
  // What no outlet has is no matter to compare them by.
  const aspects: readonly (readonly [string, readonly Html[]])[] = [
    ...(ledger.length > 0 ? [[compare.figures, figureLines(outlet, setting)] as const] : []),
    ...(voices.length > 0
      ? [[compare.voices, outlet.voices.flatMap((index) => voiceName(index, setting))] as const]
      : []),
    ...(names.length > 0
      ? [[compare.names, outlet.names.slice(0, MOST_NAMES).flatMap((index) => nameWords(index, setting))] as const]
      : []),
    [compare.leftOut, absentLines(absent, setting)],
  ]
  return html`<dl>${aspects.map(
    ([term, lines]) =>
      html`<div${lines.length === 0 && html` class="lacking"`}><dt>${term}</dt>${lines.length > 0 ? lines.map((line) => html`<dd>${line}</dd>`) : html`<dd class="meta">${compare.nothing}</dd>`}</div>`,
  )}</dl>`
}

/** «القتلى: 12 على الأقل», leading to the sentence that says it. */
function figureLines({ claims }: OutletView, { digest, view, writing }: OutletSetting): readonly Html[] {
  return claims.flatMap(({ measure: number, claim: latest }) => {
    const measure = digest.ledger[number]
    const claim = measure?.claims[latest]
    const report = claim && view.reports.get(claim.sentence.articleId)
    if (!measure || !claim || !report) return []
    const { kind, unit } = measure
    const words = writing.figure({ ...claim.sentence, ...claim, kind, ...(unit && { unit }) })
    return [
      html`${measureName(measure, writing)}: <a href="${sentencePath(claim.sentence, report)}"><bdi class="number">${words}</bdi></a>`,
    ]
  })
}

function voiceName(index: number, { digest }: OutletSetting): readonly Html[] {
  const voice = digest.voices[index]
  return voice ? [html`<bdi>${voice.speaker}</bdi>`] : []
}

function nameWords(index: number, { digest, view }: OutletSetting): readonly Html[] {
  const name = digest.names[index]
  if (!name || (view.catalogue.has(name.key) && !view.catalogue.get(name.key))) return []
  return [html`<bdi>${view.catalogue.get(name.key)?.name ?? name.name}</bdi>`]
}

function absentLines({ measures, voices, names }: Things, setting: OutletSetting): readonly Html[] {
  const { digest, writing } = setting
  return [
    ...measures.flatMap((index) => {
      const measure = digest.ledger[index]
      return measure ? [html`${measureName(measure, writing)}`] : []
    }),
    ...voices.flatMap((index) => voiceName(index, setting)),
    ...names.slice(0, MOST_NAMES).flatMap((index) => nameWords(index, setting)),
  ]
}

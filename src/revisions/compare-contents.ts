import type { ArticleContent } from '../news/article.ts'
import type { Change } from '../news/change.ts'
import { alignUnits, type UnitPair } from './align-units.ts'
import { isCorrectionNote } from './correction-label.ts'
import { foldNoise, NOISE_KINDS, type NoiseKind, noiseBetween } from './fold-noise.ts'
import { type TextUnit, unitsOf } from './text-unit.ts'
import { changeOf, changesWithin } from './unit-changes.ts'

/** What two states of an article differ in. */
export interface Comparison {
  readonly changes: readonly Change[]
  /** The noise that was folded away where the words are the same. */
  readonly folded: readonly NoiseKind[]
}

/** Compares two states of an article: title with title, then lead and body piece by piece. */
export function compareContents(before: ArticleContent, after: ArticleContent): Comparison {
  const [oldTitle, newTitle] = [before.title, after.title].map((title) => foldNoise(title, { counters: false }))
  const [old, fresh] = [unitsOf(before), unitsOf(after)]
  const pairs = alignUnits(old.units, fresh.units)
  const folded = new Set<NoiseKind>([
    ...(oldTitle && newTitle && oldTitle.text === newTitle.text ? noiseBetween(oldTitle, newTitle) : []),
    ...pairs.flatMap(noiseOfPair),
    ...noiseOfLines(old.noise, fresh.noise),
  ])
  return {
    changes: [...titleChanges(oldTitle?.text ?? '', newTitle?.text ?? ''), ...bodyChanges(pairs)],
    folded: NOISE_KINDS.filter((kind) => folded.has(kind)),
  }
}

function titleChanges(before: string, after: string): readonly Change[] {
  return within('headline', 'title', { before, after })
}

/** Changes of a title or a lead: its slips of spelling alone, else itself as changed and its figures and names besides. */
function within(
  kind: 'headline' | 'lead',
  place: 'title' | 'lead',
  { before, after }: Pick<Change, 'before' | 'after'>,
): readonly Change[] {
  const changes = changesWithin(before, after, place)
  if (changes.every((change) => change.kind === 'typo')) return changes
  const telling = changes.filter((change) => change.kind === 'figure' || change.kind === 'name')
  return [changeOf(kind, place, { before, after }), ...telling]
}

const textOf = (units: readonly TextUnit[]): string => units.map(({ line }) => line.text).join(' ')

function bodyChanges(pairs: readonly UnitPair[]): readonly Change[] {
  const moved = movedTexts(pairs)
  const isMoved = (units: readonly TextUnit[]): boolean => moved.has(textOf(units))
  return pairs.flatMap((pair): readonly Change[] => {
    const [before, after] = [textOf(pair.before), textOf(pair.after)]
    const place = (pair.after[0] ?? pair.before[0])?.place ?? 0
    if (before === after) return []
    if (pair.after.length === 0) return isMoved(pair.before) ? [] : [changeOf('removal', place, { before, after })]
    if (pair.before.length === 0) {
      if (isMoved(pair.after)) return [changeOf('order', place, { before: after, after })]
      return [changeOf(isCorrectionNote(after) ? 'correction' : 'addition', place, { before, after })]
    }
    return place === 'lead' ? within('lead', place, { before, after }) : changesWithin(before, after, place)
  })
}

/** Texts that went from one place and came in another. */
function movedTexts(pairs: readonly UnitPair[]): ReadonlySet<string> {
  const gone = new Set(pairs.filter(({ after }) => after.length === 0).map(({ before }) => textOf(before)))
  const come = pairs.filter(({ before }) => before.length === 0).map(({ after }) => textOf(after))
  return new Set(come.filter((text) => gone.has(text)))
}

function noiseOfPair({ before, after }: UnitPair): readonly NoiseKind[] {
  const [one, other] = [before[0]?.line, after[0]?.line]
  if (!one || !other || textOf(before) !== textOf(after)) return []
  // Paragraphs split or joined, the words the same.
  if (before.length !== after.length) return ['spaces']
  return noiseBetween(one, other)
}

/** Lines of counters and clocks: what they say in one state and do not in the other. */
function noiseOfLines(before: readonly TextUnit[], after: readonly TextUnit[]): readonly NoiseKind[] {
  return NOISE_KINDS.filter((kind) => {
    const [old, fresh] = [before, after].map((units) => units.map(({ line }) => line.noise[kind]).join('\n'))
    return old !== fresh
  })
}

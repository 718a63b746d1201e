import type { Figure, FigureKind } from '../../../news/figure.ts'
import type { ArticleId } from '../../../news/ids.ts'
import type { Claim, Measure } from '../../../news/story-digest.ts'
import type { ToldSentence } from './read-sentences.ts'

/** A toll that so many of the reports state belongs into any telling of the story. */
const STATED_BY = 0.25

/** Knows what the ledger says of the tolls in a sentence. */
export interface CurrentTolls {
  /** Whether it states one that is not what its speaker, or one who should know better, says now, and the present one not. */
  isOutdated(sentence: Pick<ToldSentence, 'report' | 'figures'>): boolean
  /** Whether it states the toll that most reports of the story state. */
  tells(sentence: Pick<ToldSentence, 'report' | 'figures'>): boolean
}

interface Stated {
  readonly current: ReadonlySet<string>
  readonly outdated: ReadonlySet<string>
  /** Of the measure that stands in most reports. */
  readonly main: ReadonlySet<string>
}

/**
 * Reads the tolls of people from a story's ledger. A number is outdated once its speaker has given another, or where only an earlier
 * toll is told; also once anybody has given a higher one and nobody repeats it, and an outlet's own beside a higher one of somebody
 * who counts.
 */
export function readCurrentTolls(ledger: readonly Measure[], reports: number): CurrentTolls {
  const { current, outdated, main } = statedIn(ledger, reports)
  return {
    isOutdated({ report, figures }) {
      const keys = figures.flatMap((figure) => figureKeys(report.article.id, figure))
      return keys.some((key) => outdated.has(key)) && !keys.some((key) => current.has(key))
    },
    tells({ report, figures }) {
      return figures.some((figure) => figureKeys(report.article.id, figure).some((key) => main.has(key)))
    },
  }
}

function statedIn(ledger: readonly Measure[], reports: number): Stated {
  const [current, outdated, main] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const tolls = ledger.filter(({ kind }) => kind !== 'money' && kind !== 'percent')
  const whole = tolls.find(({ group }) => group === undefined)
  for (const measure of tolls) {
    const { kind, claims } = measure
    const stating = new Set(claims.map(({ sentence }) => sentence.articleId)).size
    const isMain = measure === whole && stating >= reports * STATED_BY
    for (const claim of claims) {
      if (claim.value === null) continue
      const key = claimKey(claim.sentence.articleId, kind, claim.value)
      if (isReplaced(claim, claims)) outdated.add(key)
      else current.add(key)
      if (isMain && !isReplaced(claim, claims)) main.add(key)
    }
  }
  return { current, outdated: outdated.difference(current), main }
}

function isReplaced(claim: Claim, claims: readonly Claim[]): boolean {
  if (claim.isPrior || claim.value === null) return true
  const { value, by, at, isOutlets } = claim
  return claims.some((other) => {
    if (other.value === null || other.value === value || other.isPrior) return false
    if (other.by === by) return other.at > at
    if (other.value < value) return false
    if (isOutlets && !other.isOutlets) return true
    return other.at > at && !claims.some((later) => later.value === value && later.at >= other.at)
  })
}

/** Of a sum («15 طفلا وامرأتان») the ledger may keep each part by itself. */
function figureKeys(article: ArticleId, { kind, value, parts = [] }: Figure): readonly string[] {
  return [value, ...parts].map((one) => claimKey(article, kind, one))
}

function claimKey(article: ArticleId, kind: FigureKind, value: number | null): string {
  return `${article} ${kind} ${value}`
}

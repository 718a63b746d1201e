import type { Span } from './span.ts'

/** What is counted about people, then the second family: what is counted of things. */
export const FIGURE_KINDS = [
  'killed',
  'injured',
  'casualties',
  'detained',
  'missing',
  'displaced',
  'infected',
  'kidnapped',
  'rescued',
  'money',
  'percent',
] as const
export type FigureKind = (typeof FIGURE_KINDS)[number]

/** How firmly a number is said. The last four stand for a number that nobody gives: «عشرات القتلى», «قتلى». */
export const QUALIFIERS = [
  'exact',
  'at-least',
  'more-than',
  'less-than',
  'about',
  'up-to',
  'tens',
  'hundreds',
  'thousands',
  'unquantified',
] as const
export type Qualifier = (typeof QUALIFIERS)[number]

/** A number that an article states about an event: «مقتل 44 شخصاً على الأقل». Offsets are into its running text. */
export interface Figure extends Span {
  readonly kind: FigureKind
  /** `null` where the qualifier stands for it. */
  readonly value: number | null
  /** The upper end of a range, `value` being the lower. */
  readonly most?: number
  readonly qualifier: Qualifier
  /** Only with `thousands`, where the text says more: «عشرات الآلاف». */
  readonly scale?: 'tens-of-thousands' | 'hundreds-of-thousands' | 'millions' | 'tens-of-millions'
  /** The earlier figure that the same sentence gives: 40 in «ارتفع من 40 إلى 44». */
  readonly was?: number
  /** Only an earlier toll is told: «حصيلة سابقة». */
  readonly isPrior?: boolean
  /** No digit, numeral or dual says it: «مقتل جندي», a person by name, or a sum with such a part. */
  readonly isImplicit?: boolean
  /** The groups that are summed under one predicate: «ضابط وثلاثة جنود» is 1 and 3. */
  readonly parts?: readonly number[]
  /** Counted are families, not persons. */
  readonly unit?: 'families'
  /** ISO 4217 code of money, where the text makes it sure. */
  readonly currency?: string
  /** Who gives it, as written, without the verb; absent where the sentence names nobody. */
  readonly saidBy?: string
  /** The outlet or agency through which they spoke. */
  readonly via?: string
  /** Could be read otherwise: shown as unsure, never counted on. */
  readonly isUnsure?: boolean
}

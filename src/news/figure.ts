import type { ArticleId } from './ids.ts'
import type { EpochMs } from './instant.ts'

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

/** A number that an article states about an event, with the place in the text that says so. */
export interface Figure {
  readonly articleId: ArticleId
  readonly kind: FigureKind
  readonly value: number
  readonly qualifier?: 'at-least' | 'more-than' | 'about' | 'up-to' | 'tens' | 'hundreds'
  readonly saidBy?: string
  readonly saidAt: EpochMs
  /** UTF-16 offsets into the article's running text, `end` exclusive. */
  readonly start: number
  readonly end: number
}

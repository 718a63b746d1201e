import type { Html } from '../base/html.ts'
import type { DeskScript } from './desk-assets.ts'

/** A page of the desk before it stands in the layout. */
export interface DeskPage {
  readonly title: string
  readonly main: Html
  /** Lists and tables want the whole width; forms and texts do not. */
  readonly isWide?: boolean
  /** Scripts that make the page quicker to use; it works without. */
  readonly scripts?: readonly DeskScript[]
}

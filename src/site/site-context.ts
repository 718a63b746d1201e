import type { EpochMs } from '../news/instant.ts'
import type { Topic } from '../news/topic.ts'
import type { ArticleFilter } from '../store/article-store.ts'
import type { Store } from '../store/store.ts'
import type { SiteAssets } from './assets/load-assets.ts'
import type { Calendar } from './calendar.ts'
import type { CommentForms } from './comment-forms.ts'
import type { FigureWriter } from './figure-words.ts'
import type { CountWriter } from './plural-form.ts'
import type { SectionGroup } from './section-groups.ts'
import type { FindDigest } from './site-options.ts'
import type { Wording } from './wording/wording.ts'

/** What templates need besides their values: the words, the calendar and the moment of writing. */
export interface Writing {
  readonly wording: Wording
  readonly calendar: Calendar
  readonly count: CountWriter
  readonly figure: FigureWriter
  readonly now: EpochMs
}

/** The same on every page: the masthead, the navigation and the addresses of style and type. */
export interface Frame {
  readonly siteName: string
  readonly siteUrl: string
  readonly demo: boolean
  readonly assets: SiteAssets
  /** Sections of ours that had articles lately, in their lasting order. */
  readonly topics: readonly Topic[]
  /** What outlets call their sections, those that had articles lately, largest first. */
  readonly sections: readonly SectionGroup[]
  /** Keeps lists of the whole site in its own language; empty while no story is told in it. */
  readonly ownLanguage: Pick<ArticleFilter, 'language'>
}

/** How the site is run, as far as its readers are concerned. */
export interface SiteOperation {
  readonly takesComments: boolean
  readonly sendsMail: boolean
  /** Where whoever runs the site is reached; may be empty. */
  readonly contact: string
}

/** What a page with a form is made with: there is a door. */
export type FormContext = PageContext & { readonly forms: CommentForms }

/** What a page is made with: where values come from, and how they are written. */
export interface PageContext {
  readonly store: Store
  readonly digest?: FindDigest
  /** Absent: the site takes no comments. */
  readonly forms?: CommentForms
  readonly writing: Writing
  readonly frame: Frame
  readonly operation: SiteOperation
}

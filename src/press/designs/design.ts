import type { Html } from '../../base/html.ts'
import type { ArticlePageView } from '../article-view.ts'
import type { ArticlePath } from '../outlet-shelf.ts'

/** A family of news sites: how its addresses look and how its article pages are built. */
export interface Design {
  readonly articlePath: ArticlePath
  readonly articlePage: (view: ArticlePageView) => Html
}

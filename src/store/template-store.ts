import type { SourceId } from '../news/ids.ts'
import type { OutletTemplate } from '../news/outlet-template.ts'

/** What was learnt of each outlet's pages. */
export interface TemplateStore {
  /** An empty one for an outlet of which nothing was learnt yet. */
  of(id: SourceId): Promise<OutletTemplate>
  /** Takes the place of what was kept before. */
  keep(id: SourceId, template: OutletTemplate): Promise<void>
}

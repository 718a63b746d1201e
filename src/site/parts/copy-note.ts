import { type Html, html } from '../../base/html.ts'
import type { Article, CopyRelation } from '../../news/article.ts'
import type { ArticleSummary } from '../../store/article-store.ts'
import type { Writing } from '../site-context.ts'
import { besidePath } from '../site-paths.ts'
import { outletLink, titleLink } from './article-parts.ts'

/** Under the headline of a copy: of what, how much is left of either, how we know, and the way to both texts. */
export function copyNote(
  { id, copyOf }: Pick<Article, 'id' | 'copyOf'>,
  original: ArticleSummary,
  writing: Writing,
): Html | undefined {
  const { wording } = writing
  const { copying } = wording
  return (
    copyOf &&
    html`<div class="copy-note">
<p>${copyOf.hadItFirst ? copying.alsoWith : wording.copyOf} ${titleLink(original, writing)}${wording.comma}${outletLink(original)}</p>
<p class="meta">${howMuch(copyOf, writing)}. ${howWeKnow(copyOf, writing)}</p>
<p><a class="more" href="${besidePath(id, original.id)}">${copying.beside}</a></p>
</div>`
  )
}

/** «93% من المنقول من الأصل، وفيه 40% مما في الأصل»: of the copy first, also where it is the one that we saw first. */
export function howMuch({ overlap, kept, hadItFirst }: CopyRelation, { wording }: Writing): string {
  const { copying } = wording
  const [ofCopy, ofOriginal] = hadItFirst ? [kept, overlap] : [overlap, kept]
  return [...inPercent(copying.overlap, ofCopy), ...inPercent(copying.kept, ofOriginal)].join(wording.comma)
}

/** Nothing of a share that an earlier edition did not measure. */
function inPercent(words: string, share: number | undefined): readonly string[] {
  return share === undefined ? [] : [words.replace('{n}', String(Math.round(share * 100)))]
}

/** What told the original from the copy; earlier editions kept nothing of that. */
export function howWeKnow({ evidence, hadItFirst }: CopyRelation, { wording }: Writing): string | undefined {
  const { copying } = wording
  if (evidence === undefined) return undefined
  return hadItFirst && evidence !== 'first-seen' ? copying.hadItFirst[evidence] : copying.evidence[evidence]
}

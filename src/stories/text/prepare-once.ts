import { type ArticleText, type PreparedText, prepareText } from './prepare-text.ts'

let last: { readonly article: ArticleText; readonly prepared: PreparedText } | undefined

/** `prepareText` for a text that is asked for several times in a row, to be placed, added and linked: it is analysed once. */
export function prepareOnce(article: ArticleText): PreparedText {
  if (!last || !isSame(last.article, article)) last = { article, prepared: prepareText(article) }
  return last.prepared
}

function isSame(a: ArticleText, b: ArticleText): boolean {
  const isSameHead = a.title === b.title && a.lead === b.lead && a.language === b.language
  return isSameHead && a.text === b.text && a.names === b.names
}

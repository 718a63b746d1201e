import { foldWord } from '../arabic/fold-word.ts'
import type { ArticleContent } from '../news/article.ts'
import { bodyText } from '../news/block.ts'

const PHRASES = [
  'الصفحة غير موجودة',
  'الصفحة المطلوبة غير موجودة',
  'الصفحة التي تبحث عنها غير موجودة',
  'الصفحة التي طلبتها غير موجودة',
  'لم يتم العثور على الصفحة',
  'لم نجد الصفحة',
  'تعذر العثور على الصفحة',
  'الخبر غير موجود',
  'المقال غير موجود',
  'الموضوع غير موجود',
  'الرابط غير صحيح',
  'تم حذف الخبر',
  'تم حذف المقال',
  'تم حذف الصفحة',
  'خطأ 404',
  'page not found',
  'not found',
  'error 404',
  'article not found',
  'no longer available',
  'page introuvable',
].map(keyOf)
/** The words stand at the top of such a page, and it has few others. */
const OPENING = 200
const LONGEST_NOTICE = 600

/**
 * Whether a page that answered 200 says in words that there is nothing there: «عذرًا، الصفحة غير موجودة». A long text that
 * speaks of missing pages is an article.
 */
export function saysNotFound(content: ArticleContent): boolean {
  const body = bodyText(content.blocks)
  if (body.length > LONGEST_NOTICE && !isNotice(keyOf(content.title))) return false
  const opening = keyOf(`${content.title} ${body.slice(0, OPENING)}`)
  return PHRASES.some((phrase) => opening.includes(phrase))
}

function isNotice(title: string): boolean {
  return PHRASES.some((phrase) => title.includes(phrase) && title.length <= phrase.length * 2)
}

function keyOf(text: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldWord).join(' ')
}

import type { GroupingCandidate } from './grouping-article.ts'

/** A headline that asks, teases or comments does not say what happened. */
const ASKS =
  /[?؟]|^(?:ما|من) (?:هو|هي|هم|الذي|التي)\s|^(?:لماذا|كيف|هل|ماذا|أين|متى|ماهو|ماهي)\s|[:.] ?(?:لماذا|كيف|هل|ماذا)\s|^(?:why|how|what|who|when|where|is|are|can|pourquoi|comment|qui|que)\s/iu
const TEASES =
  /^(?:شاهد|شاهدوا|بالفيديو|فيديو|بالصور|تعرف|تعرفوا|إليك|هذا|هذه|هؤلاء|هكذا|عندما)(?:[\s:.]|$)|^(?:صور|صورة|لقطات|لحظة)[:.]|^(?:رأي|تحليل|مقال|مباشر|تغطية|عاجل|قراءة)\s?[:|]|لحظة بلحظة|^(?:watch|video|photos|pictures|live|opinion|analysis|explainer|en images|direct|vidéo)\b[:\s]/iu
const ASKING = 0.6
const TEASING = 0.65
/** Shorter ones are an exclamation, «صدمة في المنارة». */
const LEAST_WORDS = 4
const SHORT = 0.6
/** Nobody and nothing is named in it, and nothing counted. */
const UNNAMED = 0.85
/** It tells what the event's toll is. */
const WITH_TOLL = 1.15

/** How well a headline speaks for a story, by its form alone: 1 for a plain one, less for a question, a teaser or a comment. */
export function headlineWorth({ title, facts }: Pick<GroupingCandidate, 'title' | 'facts'>): number {
  const form = ASKS.test(title) ? ASKING : TEASES.test(title) ? TEASING : 1
  const length = title.split(/\s+/).length < LEAST_WORDS ? SHORT : 1
  return form * length * told(title, facts)
}

function told(title: string, facts: GroupingCandidate['facts']): number {
  if (!facts) return 1
  const inTitle = ({ start }: { readonly start: number }) => start < title.length
  if (facts.figures.some((figure) => inTitle(figure) && figure.value !== null && !figure.isImplicit)) return WITH_TOLL
  return facts.names.some(inTitle) ? 1 : UNNAMED
}

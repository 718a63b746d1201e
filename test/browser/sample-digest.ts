import type { Article } from '../../src/news/article.ts'
import { MINUTE_MS } from '../../src/news/instant.ts'
import type { PlacementReason } from '../../src/news/placement-reason.ts'
import { runningText } from '../../src/news/running-text.ts'
import { splitSentences } from '../../src/news/split-sentences.ts'
import type { Story } from '../../src/news/story.ts'
import type { CitedSentence, Measure, OutletView, StoryDigest, Voice } from '../../src/news/story-digest.ts'
import type { Store } from '../../src/store/store.ts'
import { HOSTILE } from './hostile-words.ts'

/** One reason of every kind, as a placement keeps them. */
export function everyReason({ id, storyId }: Article): readonly PlacementReason[] {
  return [
    { kind: 'new', nearest: 0.34 },
    { kind: 'copy', of: id, share: 0.93 },
    { kind: 'likeness', likeness: 0.71 },
    { kind: 'words', words: ['المرفأ', HOSTILE] },
    { kind: 'names', names: ['وادي الرمان'] },
    { kind: 'figures', figures: ['3 سفن'] },
    { kind: 'time', apart: 34 * MINUTE_MS },
    { kind: 'instalment', of: storyId },
    { kind: 'rejoined', from: storyId },
    { kind: 'editor', by: 'هالة', at: 0 },
    { kind: 'said', words: HOSTILE },
  ]
}

/** A digest that has everything, of a story whose reports say too little for one. */
export async function sampleDigest(store: Store, story: Story): Promise<StoryDigest> {
  const members = await store.stories.members(story.id)
  const articles = (await Promise.all(members.map(({ id }) => store.articles.byId(id)))).filter(
    (article) => article !== undefined,
  )
  const sentence = (member: number, nth: number) => citeNth(articles[member % articles.length], nth)
  const ledger = sampleLedger([sentence(0, 2), sentence(1, 3), sentence(2, 2)])
  const voices = sampleVoices([sentence(0, 3), sentence(2, 1), sentence(1, 1)])
  return {
    storyId: story.id,
    version: story.version,
    read: articles.length,
    bulletin: [sentence(0, 1), sentence(1, 2), sentence(2, 1), sentence(3, 3)],
    developments: articles.map((article, index) => ({
      kind: (['first-report', 'new-figure', 'first-in-country', 'correction'] as const)[index % 4] ?? 'new-fact',
      at: article.published.at,
      articleId: article.id,
      sourceId: article.sourceId,
      ...(index % 2 === 1 && { sentence: sentence(index, 2) }),
    })),
    ledger,
    voices,
    names: [
      { kind: 'person', key: 'سامي الداليه', name: 'سامي الدالية', title: 'محافظ الرمان', articles: 3 },
      { kind: 'place', key: 'وادي الرمان', name: 'وادي الرمان', articles: 2 },
      { kind: 'organisation', key: 'hostile', name: HOSTILE, title: HOSTILE, articles: 1 },
    ],
    outlets: sampleOutlets(articles),
  }
}

function citeNth(article: Article | undefined, nth: number): CitedSentence {
  if (!article) throw new Error('the story has no reports')
  const { text } = runningText(article)
  const spans = splitSentences(text)
  const span = spans[nth % spans.length] ?? { start: 0, end: 0 }
  const { id, sourceId, published } = article
  return { ...span, articleId: id, sourceId, publishedAt: published.at, text: text.slice(span.start, span.end) }
}

function sampleVoices([first, second, third]: readonly CitedSentence[]): readonly Voice[] {
  if (!first || !second || !third) return []
  const said = (sentence: CitedSentence, alsoIn: Voice['quotations'][number]['alsoIn'] = []) => ({
    quotation: { start: sentence.start, end: sentence.end, text: sentence.text },
    sentence,
    alsoIn,
  })
  return [
    { speaker: 'محافظ الرمان سامي الدالية', quotations: [said(first, [second.sourceId]), said(second), said(third)] },
    { speaker: HOSTILE, quotations: [said(second)] },
  ]
}

function sampleLedger([first, second, third]: readonly CitedSentence[]): readonly Measure[] {
  if (!first || !second || !third) return []
  const claim = (sentence: CitedSentence, value: number, by: string) => ({
    value,
    qualifier: 'at-least' as const,
    by,
    isOutlets: false,
    words: `${value} ${HOSTILE}`,
    at: sentence.publishedAt,
    sentence,
  })
  return [
    {
      kind: 'killed',
      claims: [claim(first, 12, 'الدفاع المدني'), claim(third, 17, HOSTILE), claim(second, 19, 'الدفاع المدني')],
      spread: { low: 17, high: 19 },
      lastChange: { from: 12, to: 19, at: second.publishedAt, by: 'الدفاع المدني' },
    },
    { kind: 'injured', claims: [claim(first, 120, 'الدفاع المدني')], spread: { low: 120, high: 120 } },
  ]
}

function sampleOutlets(articles: readonly Article[]): readonly OutletView[] {
  return [...Map.groupBy(articles, ({ sourceId }) => sourceId)].map(([sourceId, own], index) => ({
    sourceId,
    articleIds: own.map(({ id }) => id),
    originals: own.filter(({ copyOf }) => copyOf === undefined).length,
    headline: own[0]?.title ?? '',
    firstAt: own[0]?.published.at ?? 0,
    claims:
      index === 0
        ? [
            { measure: 0, claim: 0 },
            { measure: 1, claim: 0 },
          ]
        : [{ measure: 0, claim: index }],
    voices: index === 2 ? [] : [index],
    names: [0, index],
    leftOut: { measures: index === 0 ? [] : [1], voices: index === 2 ? [0] : [], names: index === 2 ? [1] : [] },
  }))
}

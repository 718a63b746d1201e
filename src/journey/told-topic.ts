import type { ArticleContent } from '../news/article.ts'
import { bodyText } from '../news/block.ts'
import type { Source } from '../news/source.ts'
import type { ToldTopic } from '../store/topic-store.ts'
import { classifyTopic } from '../stories/topics/classify-topic.ts'
import { TOPICS_EDITION } from '../stories/topics/topics-edition.ts'

/** In which section of ours an article of a source belongs, as today's words tell it. */
export function toldTopic(
  content: ArticleContent,
  { canonicalUrl, country }: { readonly canonicalUrl: string } & Pick<Source, 'country'>,
): ToldTopic {
  const verdict = classifyTopic({
    language: content.language,
    title: content.title,
    ...(content.lead === undefined ? {} : { lead: content.lead }),
    text: bodyText(content.blocks),
    url: canonicalUrl,
    ...(content.section === undefined ? {} : { section: content.section }),
    keywords: content.keywords,
    ...(country === undefined ? {} : { country }),
  })
  return { ...(verdict.kind === 'topic' ? { topic: verdict.topic } : {}), edition: TOPICS_EDITION }
}

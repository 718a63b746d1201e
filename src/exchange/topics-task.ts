import { detectLanguage } from '../arabic/detect-language.ts'
import { readJsonLines } from '../base/json-lines.ts'
import { classifyTopic, type TopicSigns } from '../stories/topics/classify-topic.ts'
import type { ExchangeTask } from './exchange-task.ts'

interface TopicInput {
  readonly id: string
  readonly title?: string
  readonly abstract?: string
  readonly text?: string
  readonly url?: string
}

/** `topics`: the section of each article by its words alone, and with its address; `none` where nothing tells. */
export const topicsTask: ExchangeTask = async ({ input, write, progress }) => {
  let done = 0
  for await (const { id, title = '', abstract, text = '', url = '' } of readJsonLines<TopicInput>(input)) {
    const words: TopicSigns = {
      language: detectLanguage(`${title} ${text}`),
      title,
      ...(abstract ? { lead: abstract } : {}),
      text,
      url: '',
      keywords: [],
    }
    write({ id, words: topicIn(words), all: topicIn({ ...words, url }) })
    progress(++done)
  }
}

function topicIn(signs: TopicSigns): string {
  const verdict = classifyTopic(signs)
  return verdict.kind === 'topic' ? verdict.topic : 'none'
}

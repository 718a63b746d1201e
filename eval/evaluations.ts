import type { TaskName } from '../src/exchange/tasks.ts'

/** One corpus, the task that reads it, and the scorer that judges the predictions. */
export interface Evaluation {
  readonly name: string
  readonly task: TaskName
  /** Input and gold, relative to the folder of corpora. */
  readonly input: string
  readonly gold: string
  /** The scorer's file name, and words after GOLD and PREDICTIONS. */
  readonly scorer: string
  readonly options?: readonly string[]
}

export const EVALUATIONS: readonly Evaluation[] = [
  {
    name: 'extract-arabic',
    task: 'extract',
    input: 'extraction/arabic_hand',
    gold: 'extraction/arabic_hand/gold.jsonl',
    scorer: 'score-extraction.mjs',
  },
  {
    name: 'extract-scrapinghub',
    task: 'extract',
    input: 'extraction/scrapinghub',
    gold: 'extraction/scrapinghub/gold.jsonl',
    scorer: 'score-extraction.mjs',
  },
  {
    name: 'extract-fundus',
    task: 'extract',
    input: 'extraction/fundus',
    gold: 'extraction/fundus/gold.jsonl',
    scorer: 'score-extraction.mjs',
  },
  {
    name: 'extract-trafilatura',
    task: 'extract',
    input: 'extraction/trafilatura',
    gold: 'extraction/trafilatura/gold.jsonl',
    scorer: 'score-extraction.mjs',
  },
  {
    name: 'extract-htmldate',
    task: 'extract',
    input: 'extraction/htmldate',
    gold: 'extraction/htmldate/gold.jsonl',
    scorer: 'score-extraction.mjs',
  },
  {
    name: 'feeds-core',
    task: 'feeds',
    input: 'feeds/feedparser/files.jsonl',
    gold: 'feeds/feedparser/expectations.jsonl',
    scorer: 'score-feeds.mjs',
    options: ['--core'],
  },
  {
    name: 'feeds-encoding',
    task: 'feeds',
    input: 'feeds/feedparser/files.jsonl',
    gold: 'feeds/feedparser/expectations.jsonl',
    scorer: 'score-feeds.mjs',
    options: ['--area', 'encoding,illformed/chardet'],
  },
  {
    name: 'dates-weekday-checked',
    task: 'dates',
    input: 'dates/news-weekday-checked.jsonl',
    gold: 'dates/news-weekday-checked.jsonl',
    scorer: 'score-dates.mjs',
  },
  {
    name: 'dates-hijri-pairs',
    task: 'dates',
    input: 'dates/hijri-gregorian-pairs.jsonl',
    gold: 'dates/hijri-gregorian-pairs.jsonl',
    scorer: 'score-dates.mjs',
  },
  {
    name: 'dates-bare',
    task: 'dates',
    input: 'facts/bare-dates.dev.jsonl',
    gold: 'facts/bare-dates.dev.jsonl',
    scorer: 'score-dates.mjs',
  },
  {
    name: 'dates-duckling',
    task: 'dates',
    input: 'dates/duckling-time.jsonl',
    gold: 'dates/duckling-time.jsonl',
    scorer: 'score-dates.mjs',
  },
  {
    name: 'dates-dateparser',
    task: 'dates',
    input: 'dates/dateparser-ar.jsonl',
    gold: 'dates/dateparser-ar.jsonl',
    scorer: 'score-dates.mjs',
  },
  {
    name: 'figures',
    task: 'figures',
    input: 'facts/figures.dev.jsonl',
    gold: 'facts/figures.dev.jsonl',
    scorer: 'score-figures.mjs',
  },
  {
    name: 'names',
    task: 'names',
    input: 'names/anercorp.dev.jsonl',
    gold: 'names/anercorp.dev.jsonl',
    scorer: 'score-names.mjs',
  },
  {
    name: 'credits',
    task: 'credits',
    input: 'facts/credits.dev.jsonl',
    gold: 'facts/credits.dev.jsonl',
    scorer: 'score-credits.mjs',
  },
  {
    name: 'quotes',
    task: 'quotes',
    input: 'facts/quotes.dev.jsonl',
    gold: 'facts/quotes.dev.jsonl',
    scorer: 'score-quotes.mjs',
  },
  {
    name: 'stories',
    task: 'stories',
    input: 'stories/ant-dev.jsonl',
    gold: 'stories/ant-dev.jsonl',
    scorer: 'score-stories.mjs',
  },
  {
    name: 'stories-second-editor',
    task: 'stories',
    input: 'stories/ant-dev.jsonl',
    gold: 'stories/ant-dev.second.jsonl',
    scorer: 'score-stories.mjs',
  },
  {
    name: 'stories-ecbplus',
    task: 'stories',
    input: 'stories/ecbplus-en/docs.jsonl',
    gold: 'stories/ecbplus-en/docs.jsonl',
    scorer: 'score-stories.mjs',
  },
  {
    name: 'sagas',
    task: 'sagas',
    input: 'stories/ant-dev.jsonl',
    gold: 'stories/ant-dev.jsonl',
    scorer: 'score-sagas.ts',
  },
  {
    name: 'topics',
    task: 'topics',
    input: 'news/ant-multisource.dev.jsonl.gz',
    gold: 'news/ant-multisource.dev.jsonl.gz',
    scorer: 'score-topics.ts',
  },
  {
    name: 'topics-tunisia',
    task: 'topics',
    input: 'news/ant-jawhara.jsonl.gz',
    gold: 'news/ant-jawhara.jsonl.gz',
    scorer: 'score-topics.ts',
  },
  {
    name: 'pairs',
    task: 'pairs',
    input: 'copies/ar-pairs.dev.jsonl',
    gold: 'copies/ar-pairs.dev.jsonl',
    scorer: 'score-duplicates.mjs',
  },
  {
    name: 'similar',
    task: 'similar',
    input: 'similarity',
    gold: 'similarity/pairs.jsonl',
    scorer: 'score-similar.mjs',
  },
  {
    name: 'search-xquad-ar',
    task: 'search',
    input: 'search/xquad-ar',
    gold: 'search/xquad-ar/qrels.tsv',
    scorer: 'score-search.mjs',
  },
  {
    name: 'search-xquad-en',
    task: 'search',
    input: 'search/xquad-en',
    gold: 'search/xquad-en/qrels.tsv',
    scorer: 'score-search.mjs',
  },
  {
    name: 'search-ant-topics',
    task: 'search',
    input: 'search/ant-topics-dev',
    gold: 'search/ant-topics-dev/qrels.tsv',
    scorer: 'score-search.mjs',
  },
  {
    name: 'search-ant-known-item',
    task: 'search',
    input: 'search/ant-known-item',
    gold: 'search/ant-known-item/qrels.tsv',
    scorer: 'score-search.mjs',
  },
]

/**
 * Judges running subjects against an editor's threads: `node score-sagas.ts GOLD PREDICTIONS`. Prints one JSON line.
 *
 * `links`: of the first links of each story, those whose two stories are of one thread; `found`: of the stories that have an
 * older one in their thread, those with a right link. `chains`: pairs of stories in one running subject, against pairs in one
 * thread. A story is of the thread of its first article.
 */
import { readJsonLines } from '../src/base/json-lines.ts'

/** As many as a reader sees. */
const SHOWN = 5

interface Prediction {
  readonly id: string
  readonly own: number
  /** The running subject. */
  readonly story: number
  readonly links?: readonly string[]
}

interface LinkedStory {
  readonly thread: string
  readonly saga: number
  readonly threadsLinked: readonly (string | undefined)[]
}

async function storiesIn(gold: string, predictions: string): Promise<readonly LinkedStory[]> {
  const threads = new Map<string, string>()
  for await (const { id, thread } of readJsonLines<{ id: string; thread: string }>(gold)) threads.set(id, thread)
  const stories = new Map<number, LinkedStory>()
  for await (const { id, own, story, links = [] } of readJsonLines<Prediction>(predictions)) {
    const threadsLinked = links.slice(0, SHOWN).map((other) => threads.get(other))
    if (!stories.has(own)) stories.set(own, { thread: threads.get(id) ?? id, saga: story, threadsLinked })
  }
  return [...stories.values()]
}

function rounded(part: number, whole: number): number {
  return Math.round((1000 * part) / Math.max(1, whole)) / 1000
}

/** Pairs of stories that share a key. */
function pairsBy(stories: readonly LinkedStory[], key: (story: LinkedStory) => string | number): number {
  return [...Map.groupBy(stories, key).values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
}

const [gold = '', predictions = ''] = process.argv.slice(2)
const stories = await storiesIn(gold, predictions)
const links = stories.flatMap(({ thread, threadsLinked }) => threadsLinked.map((other) => other === thread))
const seen = new Set<string>()
const followers = stories.filter(({ thread }) => seen.size === seen.add(thread).size)
const found = followers.filter(({ thread, threadsLinked }) => threadsLinked.includes(thread))
const [mine, theirs] = [pairsBy(stories, ({ saga }) => saga), pairsBy(stories, ({ thread }) => thread)]
const both = pairsBy(stories, ({ saga, thread }) => `${saga} ${thread}`)
const precision = rounded(links.filter(Boolean).length, links.length)
console.log(
  JSON.stringify({
    stories: stories.length,
    links: { shown: links.length, precision, found: rounded(found.length, followers.length) },
    chains: { precision: rounded(both, mine), recall: rounded(both, theirs), f1: rounded(2 * both, mine + theirs) },
  }),
)

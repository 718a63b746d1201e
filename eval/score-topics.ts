/**
 * Judges topics against the categories of outlets: `node score-topics.ts GOLD PREDICTIONS [--all]`. Prints one JSON line,
 * and below it what each category was taken for, by words alone and with the address.
 *
 * A category of an outlet is broader than a topic of ours: what it may hold is right. Only the fifth of the articles that
 * the words were not learnt from is judged; `--all` judges every article.
 */
import { createHash } from 'node:crypto'
import { readJsonLines } from '../src/base/json-lines.ts'
import type { Topic } from '../src/news/topic.ts'

const ABROAD: readonly Topic[] = ['politics', 'local', 'society', 'environment']
const MAY_HOLD: Readonly<Record<string, readonly Topic[]>> = {
  sport: ['sport'],
  economy: ['economy'],
  culture: ['culture'],
  technology: ['technology', 'science', 'health', 'environment'],
  middleEast: ABROAD,
  internationalNews: ABROAD,
  politic: ['politics'],
  localNews: [...ABROAD, 'health'],
  society: ['society', 'local', 'health', 'environment'],
  diverse: ['society', 'science', 'health', 'technology', 'environment', 'culture'],
}

interface Prediction {
  readonly id: string
  readonly words: string
  readonly all: string
}

/** How often one way of telling was right, and what it took each category for. */
class Count {
  judged = 0
  right = 0
  none = 0
  readonly takenFor: Record<string, Record<string, number>> = {}

  take(category: string, topic: string): void {
    const row = this.takenFor[category] ?? {}
    this.takenFor[category] = { ...row, [topic]: (row[topic] ?? 0) + 1 }
    this.judged++
    if (topic === 'none') this.none++
    if (MAY_HOLD[category]?.some((one) => one === topic)) this.right++
  }

  get scores() {
    const share = (part: number, whole: number) => Math.round((1000 * part) / Math.max(1, whole)) / 1000
    return {
      right: share(this.right, this.judged),
      right_of_decided: share(this.right, this.judged - this.none),
      none: share(this.none, this.judged),
    }
  }
}

/** As the learning parted them: the remainder of the digest of set and id by five. */
function isHeldOut(set: string, id: string): boolean {
  const digits = createHash('md5')
    .update(set.slice(0, 5) + id)
    .digest('hex')
  // Sixteen leaves one by five, so a number leaves what its digits leave.
  return [...digits].reduce((sum, digit) => sum + Number.parseInt(digit, 16), 0) % 5 === 0
}

async function main([gold = '', predictions = '', option]: readonly string[]): Promise<void> {
  const set = gold.split('/').at(-1) ?? ''
  const made = new Map<string, Prediction>()
  for await (const row of readJsonLines<Prediction>(predictions)) made.set(row.id, row)
  const [words, all] = [new Count(), new Count()]
  for await (const { id, category } of readJsonLines<{ id: string; category?: string }>(gold)) {
    const prediction = made.get(id)
    if (!category || !prediction || (option !== '--all' && !isHeldOut(set, id))) continue
    words.take(category, prediction.words)
    all.take(category, prediction.all)
  }
  console.log(JSON.stringify({ judged: words.judged, words: words.scores, all: all.scores }))
  for (const [way, count] of Object.entries({ words, all })) {
    for (const [category, row] of Object.entries(count.takenFor)) console.log(way, category, JSON.stringify(row))
  }
}

await main(process.argv.slice(2))

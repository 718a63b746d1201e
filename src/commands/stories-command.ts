import { type Config, readConfig } from '../config.ts'
import { writeIsoTime } from '../news/iso-time.ts'
import { TOPICS } from '../news/topic.ts'
import { toZonedTime } from '../news/zoned-time.ts'
import { createCalendar } from '../site/calendar.ts'
import { ARABIC_WORDING } from '../site/wording/ar.ts'
import type { StoryListFilter } from '../store/story-store.ts'
import { EXIT } from './exit-codes.ts'
import { explainPlacement } from './explain-placement.ts'
import { parseWords, usageError } from './parse-words.ts'
import { rebuildKeptStories } from './rebuild-kept-stories.ts'
import { articleInWords, storyInWords, storyLine, type WriteTime } from './stories-in-words.ts'
import { withStore } from './with-store.ts'

const USAGE =
  'stories list [--day YYYY-MM-DD] [--topic TOPIC] [--state pinned|locked|edited] [--top] [--limit N] [--json] | stories explain ID-or-URL [--json] | stories rebuild [--apply] [--json]'
const STATES = ['pinned', 'locked', 'edited'] as const
const LIST = 50
const LONGEST_LIST = 1000

/** `nashra stories list|explain|rebuild`: which stories there are, why they are what they are, and whether they would come out the same. */
export async function storiesCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseWords(args, {
    usage: USAGE,
    options: {
      day: { type: 'string' },
      topic: { type: 'string' },
      state: { type: 'string' },
      top: { type: 'boolean', default: false },
      limit: { type: 'string' },
      apply: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    positionals: [1, 2],
  })
  const [act, named] = positionals
  const config = readConfig(process.env)
  if (act === 'list' && named === undefined) return await list(config, values)
  if (act === 'explain' && named !== undefined) return await explain(config, named, values.json)
  if (act === 'rebuild' && named === undefined) return await rebuildKeptStories(config, values)
  throw usageError(USAGE, new Error('say what to do with the stories: list, explain or rebuild'))
}

interface ListWords {
  readonly day?: string | undefined
  readonly topic?: string | undefined
  readonly state?: string | undefined
  readonly top: boolean
  readonly limit?: string | undefined
  readonly json: boolean
}

async function list(config: Config, words: ListWords): Promise<number> {
  const filter = filterOf(words, config)
  return await withStore(config, async ({ stories }) => {
    for (const story of await stories.list(filter))
      process.stdout.write(words.json ? `${JSON.stringify(story)}\n` : storyLine(story, timeIn(config)))
    return EXIT.ok
  })
}

/** @throws NashraError BAD_ARGUMENT for a day, section, state or number that is none */
function filterOf({ day, topic, state, top, limit }: ListWords, config: Config): StoryListFilter {
  const calendar = createCalendar({ ...config, wording: ARABIC_WORDING })
  const bounds = day === undefined ? {} : (calendar.dayBounds(day) ?? refuse(`--day must be a day such as 2024-04-03`))
  return {
    order: top ? 'top' : 'latest',
    limit: limit === undefined ? LIST : numberIn(limit),
    ...bounds,
    ...(topic !== undefined && { topic: oneOf(TOPICS, topic, '--topic') }),
    ...(state !== undefined && { state: oneOf(STATES, state, '--state') }),
  }
}

function numberIn(limit: string): number {
  const number = Number(limit)
  return Number.isInteger(number) && number > 0 && number <= LONGEST_LIST
    ? number
    : refuse(`--limit must be a number from 1 to ${LONGEST_LIST}`)
}

function oneOf<T extends string>(choices: readonly T[], given: string, option: string): T {
  return choices.find((choice) => choice === given) ?? refuse(`${option} must be one of ${choices.join(', ')}`)
}

function refuse(why: string): never {
  throw usageError(USAGE, new Error(why))
}

async function explain(config: Config, named: string, isJson: boolean): Promise<number> {
  return await withStore(config, async (store) => {
    const explained = await explainPlacement(named, store)
    const time = timeIn(config)
    const inWords = () => (explained.kind === 'story' ? storyInWords(explained, time) : articleInWords(explained, time))
    process.stdout.write(isJson ? `${JSON.stringify(explained)}\n` : inWords())
    return EXIT.ok
  })
}

function timeIn({ timeZone }: Config): WriteTime {
  return (at) => writeIsoTime(toZonedTime(at, timeZone))
}

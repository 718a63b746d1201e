import { findFacts } from '../facts/find-facts.ts'
import { zoneOfCountry } from '../news/country-zone.ts'
import { readIsoTime, writeIsoTime } from '../news/iso-time.ts'
import { EXIT } from './exit-codes.ts'
import { findFactsAgain } from './facts-again.ts'
import { factsInWords } from './facts-in-words.ts'
import { namedPage, STANDARD_INPUT } from './named-page.ts'
import { parseWords, usageError } from './parse-words.ts'
import { readForFacts, type TextOrigin } from './read-for-facts.ts'

const USAGE =
  'facts FILE-or-URL|- [--date ISO] [--country CC] [--outlet NAME]… [--url ADDRESS] [--allow HOST:PORT]… [--json], or facts --again'

/** `nashra facts FILE-or-URL`: what a page's article or a plain text says, each fact with its sentence, in words or as JSON. */
export async function factsCommand(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseWords(args, {
    usage: USAGE,
    options: {
      date: { type: 'string' },
      country: { type: 'string' },
      outlet: { type: 'string', multiple: true, default: [] },
      url: { type: 'string' },
      allow: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
    },
    positionals: [0, 1],
  })
  const [given] = positionals
  if (values.again && given === undefined) return await findFactsAgain()
  if (given === undefined || values.again) throw usageError(USAGE, new Error('one text, or --again'))
  const named = { name: given === STANDARD_INPUT ? '<stdin>' : given, origin: originOf(values) }
  const { running, setting } = readForFacts(await namedPage(given, values), named)
  const facts = findFacts(running, setting)
  const published = writeIsoTime(setting.reference.published)
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ published, ...running, ...facts })}\n`
      : factsInWords(facts, { text: running.text, title: setting.credits.title, published }),
  )
  return EXIT.ok
}

function originOf(values: {
  readonly date?: string
  readonly country?: string
  readonly outlet: readonly string[]
}): TextOrigin {
  const country = values.country?.toLowerCase()
  if (country !== undefined && !/^[a-z]{2}$/.test(country))
    throw usageError(USAGE, new Error(`"${country}" is no country code of two letters`))
  const published = values.date === undefined ? undefined : readIsoTime(values.date, zoneOfCountry(country) ?? 'UTC')
  if (values.date !== undefined && !published)
    throw usageError(USAGE, new Error(`--date must be a day or time such as 2024-04-03T17:05+03:00`))
  return { outlets: values.outlet, ...(country !== undefined && { country }), ...(published && { published }) }
}

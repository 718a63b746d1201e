import { readJsonLines } from '../base/json-lines.ts'
import { findCredits } from '../facts/credits/find-credits.ts'
import type { ExchangeTask } from './exchange-task.ts'

interface CreditedInput {
  readonly id: string
  readonly outlet: string
  readonly author?: string | null
  readonly title: string
  readonly head: string
  readonly tail: string
}

/** `credits`: dateline, writers and sources, from an article's opening and closing words. */
export const creditsTask: ExchangeTask = async ({ input, write, progress }) => {
  let done = 0
  for await (const { id, outlet, author, title, head, tail } of readJsonLines<CreditedInput>(input)) {
    const text = head === tail ? head : `${head}\n${tail}`
    const found = findCredits({ title, ...(author && { author }), outlets: [outlet], text })
    write({
      id,
      dateline_place: found.places.length > 0 ? found.places : null,
      dateline_outlet: found.outlet ?? null,
      dateline_kind: found.kind ?? null,
      byline: found.writers,
      wire: found.wire.map(({ code }) => code),
      quoted: found.quoted.map(({ asWritten }) => asWritten),
    })
    progress(++done)
  }
}

import { readJsonLines } from '../base/json-lines.ts'
import { findCredits } from '../facts/credits/find-credits.ts'
import { readFactText } from '../facts/fact-text.ts'
import type { NamedOutlet } from '../news/credits.ts'
import type { ExchangeTask } from './exchange-task.ts'

interface CreditedInput {
  readonly id: string
  readonly outlet: string
  readonly author?: string | null
  readonly title: string
  readonly head: string
  readonly tail: string
}

/** The codes of the task; it calls every other agency by its name. */
const CODES: ReadonlySet<string> = new Set(
  'AFP Reuters AP DPA SPA QNA WAM KUNA MENA Anadolu Xinhua TASS Sputnik BNA Petra INA SANA'.split(' '),
)
/** Head and tail of a longer text may share a few letters by chance. */
const LEAST_OVERLAP = 20

/** `credits`: dateline, writers and sources, from an article's opening and closing words. */
export const creditsTask: ExchangeTask = async ({ input, write, progress }) => {
  let done = 0
  for await (const { id, outlet, author, title, head, tail } of readJsonLines<CreditedInput>(input)) {
    const found = findCredits(readFactText(joined(head, tail)), {
      title,
      ...(author && { author }),
      outlets: [outlet],
      bodyStart: 0,
    })
    write({
      id,
      dateline_place: found.places.length > 0 ? found.places : null,
      dateline_outlet: found.outlet ?? null,
      dateline_kind: found.kind ?? null,
      dateline_kind_word: found.kindWord ?? null,
      byline: found.writers,
      other_credits: found.others,
      wire: found.wire.map(codeOf),
      quoted: found.quoted.map(({ asWritten }) => asWritten),
    })
    progress(++done)
  }
}

function codeOf({ code, asWritten }: NamedOutlet): string {
  return CODES.has(code) ? code : `other:${asWritten}`
}

/** The text of which head and tail are the ends: of a short one they share the middle. */
function joined(head: string, tail: string): string {
  for (let length = Math.min(head.length, tail.length); length >= LEAST_OVERLAP; length--)
    if (head.endsWith(tail.slice(0, length))) return head + tail.slice(length)
  return head.endsWith(tail) ? head : `${head}\n${tail}`
}

import type { Redaction } from '../news/comment.ts'

const COVERED = '▇▇▇'

/** A comment's text without what an editor covered: for feeds, mails and machines. */
export function coveredText({
  text,
  redactions,
}: {
  readonly text: string
  readonly redactions: readonly Redaction[]
}): string {
  let [shown, end] = ['', 0]
  for (const { from, to } of [...redactions].sort((one, other) => one.from - other.from)) {
    if (from >= end) shown += text.slice(end, from) + COVERED
    end = Math.max(to, end)
  }
  return shown + text.slice(end)
}

import type { Change } from '../news/change.ts'

const NOTE: Change = { kind: 'reread', place: 'title', before: '', after: '' }

/** The changes, with a note before them where another program of ours made the earlier reading. */
export function withRereadNote(
  changes: readonly Change[],
  readers: { readonly earlier: string | undefined; readonly now: string | undefined },
): readonly Change[] {
  const { earlier, now } = readers
  return earlier !== undefined && now !== undefined && earlier !== now ? [NOTE, ...changes] : changes
}

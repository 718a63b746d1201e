/** A path of the desk with its query: plain letters alone, so that no browser reads a host, a scheme or a line's end into it. */
const DESK_PATH = /^\/desk(?:\/[\w.~-]+)*(?:\?[\w.~=&%-]*)?$/
const LONGEST = 500

/** Where to go next: a path of the desk as it was asked for, or the desk's first page for anything else. */
export function ownPath(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > LONGEST || !DESK_PATH.test(wanted)) return '/desk'
  // A browser would fold the dots away, and out of the desk.
  return /\/\.{1,2}(?:[/?]|$)/.test(wanted) ? '/desk' : wanted
}

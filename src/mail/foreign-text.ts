const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/** Controls, and marks that turn the direction of what follows them or are not seen at all. */
const UNSEEN = /[[\p{Cc}\p{Default_Ignorable_Code_Point}\u061C\u200E\u200F]--[\n]]/gv
/** A dot before letters, as in a host's name; IDNA reads the ideographic ones alike. */
const HOST_DOT = /(?<=[\p{L}\p{N}_-])[.\u3002\uFF0E\uFF61](?=\p{L})/gu
const SCHEME = /:(?=\/\/)/g

/**
 * A stranger's text as it may stand in a mail: whole lines, no controls, no half characters, and nothing that a mail program
 * makes a link of.
 *
 * @example 'see https://evil.example/x' → 'see https[:]//evil[.]example/x'
 */
export function foreignText(text: string): string {
  return text.toWellFormed().replace(LINE_END, '\n').replace(UNSEEN, '').replace(SCHEME, '[:]').replace(HOST_DOT, '[.]')
}

/** The same on one line, for a name or a title: at most so many characters. */
export function foreignLine(text: string, most = 200): string {
  const line = foreignText(text.slice(0, most * 4))
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')
  const characters = Array.from(line)
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`
}

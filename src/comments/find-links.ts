import { foldWord } from '../arabic/fold-word.ts'
import { DOMAIN_ENDINGS } from './domain-endings.ts'

/** A link, or what would let readers write to somebody or call. UTF-16 offsets, the end excluded. */
export interface FoundLink {
  readonly kind: 'link' | 'email' | 'phone'
  readonly from: number
  readonly to: number
}

/** An address ends at a space, and at what no address may hold (RFC 3986, appendix C). */
const CHUNK = /[^\s<>"]+/g
/** Where a link begins for sure, also when it is glued to a word. */
const LINK_START = /(?:h(?:tt|xx)ps?|ftp):\/\/|(?<![a-z0-9])www\d?\.(?=[^.])/gi
/** Characters of bare addresses; never more than a run of them is looked at. */
const ADDRESS_RUN = /[\w.%+@:/?#&=~-]+/g
const HOST_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/
const LOCAL_PART = /^[\w.%+~-]{1,64}$/
const PUNCTUATION_AT_END = /[.,:;!?)\]}»"'،؛؟]/

/** A number as telephones have it, with what may stand between its digits. */
const DIGITS = '0-9٠-٩۰-۹'
const PHONE_RUN = new RegExp(`[+(]?[${DIGITS}][${DIGITS} ().\\-\\u00A0]*`, 'g')
const LEAST_DIGITS = 8
const MOST_DIGITS = 15
const DATE = /^\d{1,4}[-.]\d{1,2}[-.]\d{1,4}(?!\d)/
/** Words that say that a number is somebody's, folded. */
const PHONE_WORDS = [
  'رقم',
  'جوال',
  'هاتف',
  'واتس',
  'اتصل',
  'تواصل',
  'موبايل',
  'تلفون',
  'خاص',
  'whatsapp',
  'phone',
  'call',
  'tel',
]
/** UTF-16 units before a number in which such a word is looked for. */
const WORDS_BEFORE = 30

/** Finds links, bare hosts, e-mail addresses and telephone numbers in a text, in the order of their beginnings. */
export function findLinks(text: string): readonly FoundLink[] {
  const found: FoundLink[] = []
  for (const chunk of text.matchAll(CHUNK)) collectAddresses({ text: chunk[0], offset: chunk.index }, found)
  const taken = [...found]
  let at = 0
  for (const phone of findPhones(text)) {
    while ((taken[at]?.to ?? Number.POSITIVE_INFINITY) <= phone.from) at += 1
    const isWithin = (taken[at]?.from ?? Number.POSITIVE_INFINITY) < phone.to
    if (!isWithin) found.push(phone)
  }
  return found.sort((a, b) => a.from - b.from)
}

interface Piece {
  readonly text: string
  readonly offset: number
}

function collectAddresses(chunk: Piece, found: FoundLink[]): void {
  const starts = Array.from(chunk.text.matchAll(LINK_START), ({ index }) => index).filter(
    // `http://www.` is one.
    (start, at, all) => at === 0 || start - (all[at - 1] ?? 0) > 'https://'.length,
  )
  const bare = chunk.text.slice(0, starts[0] ?? chunk.text.length)
  for (const run of bare.matchAll(ADDRESS_RUN)) {
    const address = run[0].slice(0, lengthWithoutEnd(run[0]))
    const kind = addressKind(address.toLowerCase())
    const from = chunk.offset + run.index
    if (kind) found.push({ kind, from, to: from + address.length })
  }
  for (const [at, start] of starts.entries()) {
    const piece = chunk.text.slice(start, starts[at + 1])
    found.push({ kind: 'link', from: chunk.offset + start, to: chunk.offset + start + lengthWithoutEnd(piece) })
  }
}

function lengthWithoutEnd(address: string): number {
  let length = address.length
  while (length > 1 && PUNCTUATION_AT_END.test(address[length - 1] ?? '')) length -= 1
  return length
}

function addressKind(address: string): 'link' | 'email' | undefined {
  const at = address.indexOf('@')
  if (at >= 0) return LOCAL_PART.test(address.slice(0, at)) && isHost(address.slice(at + 1), '') ? 'email' : undefined
  const end = address.search(/[/?#:&=]/)
  const host = end < 0 ? address : address.slice(0, end)
  const rest = end < 0 ? '' : address.slice(end)
  return isHost(host, rest) ? 'link' : undefined
}

/** A known ending makes a host of a dotted word; any other does only with a path behind it. */
function isHost(host: string, rest: string): boolean {
  if (host.length > 253) return false
  if (IPV4.test(host)) return rest.startsWith('/') || rest.startsWith(':')
  const labels = host.split('.')
  const last = labels.at(-1) ?? ''
  if (labels.length < 2 || !labels.every((label) => HOST_LABEL.test(label))) return false
  return (
    DOMAIN_ENDINGS.has(last) ||
    last.startsWith('xn--') ||
    (/^[a-z]{2,24}$/.test(last) && rest.length > 1 && rest[0] === '/')
  )
}

function findPhones(text: string): readonly FoundLink[] {
  const found: FoundLink[] = []
  for (const run of text.matchAll(PHONE_RUN)) {
    const typed = run[0].trimEnd()
    const parts = isPhone(typed, text.slice(Math.max(0, run.index - WORDS_BEFORE), run.index))
      ? [{ text: typed, offset: 0 }]
      : partsOf(typed).filter((part) => isPhone(part.text, ''))
    for (const part of parts) {
      const from = run.index + part.offset
      found.push({ kind: 'phone', from, to: from + part.text.length })
    }
  }
  return found
}

/** Two numbers may stand side by side, with nothing but a space between them. */
function partsOf(run: string): readonly Piece[] {
  return Array.from(run.matchAll(/[^ \u00A0]+/g), (part) => ({ text: part[0], offset: part.index }))
}

/** With its country's code, or with the zero of a call within the country; any other only where a word says so. */
function isPhone(typed: string, before: string): boolean {
  const written = foldWord(typed)
  const digits = written.replace(/\D/g, '')
  if (digits.length < LEAST_DIGITS || digits.length > MOST_DIGITS || DATE.test(written)) return false
  if (written.startsWith('+') || digits.startsWith('00')) return digits.length > LEAST_DIGITS
  if (digits.startsWith('0') && digits.length <= 11) return true
  const said = foldWord(before)
  return PHONE_WORDS.some((word) => said.includes(word))
}

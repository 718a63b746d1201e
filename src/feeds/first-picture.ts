import { decodeHTMLStrict } from 'entities'

const IMAGE_TAG = /<img\b[^<>]*>/gi
const SOURCE = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
/** Counting pixels and the little pictures of publishing systems are no picture of an article. */
const NO_PICTURE = /\s(?:width|height)\s*=\s*["']?[0-2]["'\s/>]|\bwp-smiley\b|\bemoji\b/i

/** Address of the first picture in a piece of HTML, as written; counting pixels are passed over. */
export function firstPicture(html: string): string | undefined {
  for (const [tag] of html.matchAll(IMAGE_TAG)) {
    if (NO_PICTURE.test(tag)) continue
    const [, double, single, bare] = SOURCE.exec(tag) ?? []
    const address = decodeHTMLStrict(double ?? single ?? bare ?? '').trim()
    if (address && !address.startsWith('data:')) return address
  }
  return undefined
}

import type { SourceOffer } from '../news/source.ts'

/** A free address part for a source: its own wish, else its site's name («www.example.com/ar» → `example`), numbered if taken. */
export function slugFor(offer: SourceOffer, isTaken: (slug: string) => boolean): string {
  const wish = sanitize(offer.slug ?? '') || sanitize(siteName(offer.siteUrl)) || 'outlet'
  let slug = wish
  for (let number = 2; isTaken(slug); number++) slug = `${wish}-${number}`
  return slug
}

function siteName(siteUrl: string): string {
  const host = URL.parse(siteUrl)?.hostname ?? ''
  return host.replace(/^(?:www|ar|arabic)\./, '').replace(/(?:\.(?:com|net|org|co|gov|edu))?\.[a-z]{2,}$/, '')
}

function sanitize(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
}

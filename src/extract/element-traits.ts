import { type ChildNode, type Element, isTag, isText } from 'domhandler'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that begin and end a line of their own. */
const BLOCK_TAGS: ReadonlySet<string> = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead ' +
    'tr ul amp-list amp-accordion noscript iframe video audio object embed',
)

/**
 * Whether an element begins and ends a line of its own. Component frameworks make tags of their own for paragraphs and boxes
 * (`<app-paragraph>`); one in the middle of a line (`<time-ago>`) is inline.
 */
export function isBlock(element: Element): boolean {
  return BLOCK_TAGS.has(element.name) || (element.name.includes('-') && !isWithinWords(element))
}

/** Whether an element parts lines wherever it stands, by its name alone: space beside it shows nowhere. */
export function partsLines({ name }: Element): boolean {
  return BLOCK_TAGS.has(name) && !SKIPPED_TAGS.has(name)
}

/** Whether words stand right before or after an element. */
export function isWithinWords({ prev, next }: Element): boolean {
  return isWords(prev) || isWords(next)
}

const isWords = (node: ChildNode | null): boolean => node !== null && isText(node) && /[\p{L}\p{N}]/u.test(node.data)

/** Elements whose text is never an article's. */
export const SKIPPED_TAGS: ReadonlySet<string> = words(
  'script style noscript template title meta link button input select option textarea svg math canvas map nav menu ' +
    'dialog datalist label rp amp-ad amp-sidebar amp-social-share amp-analytics amp-sticky-ad amp-user-notification ' +
    'amp-consent applet',
)

/** Media that are kept as a figure or as a link. */
export const MEDIA_TAGS: ReadonlySet<string> = words(
  'img amp-img picture iframe video audio object embed amp-iframe amp-youtube amp-twitter amp-facebook amp-instagram amp-video',
)

export const HEADING: RegExp = /^h[1-6]$/

const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/** Class names that the usual style sheets hide at every width of the screen. */
const HIDDEN_CLASS = /(?:^|\s)(?:hidden|d-none|is-hidden|ot-hide|hide|invisible)(?:\s|$)/
/** `hidden md:block`, `d-none d-lg-block`: hidden on a narrow screen only. */
const SHOWN_CLASS = /(?:^|\s)(?:\w+:(?:block|flex|grid|inline|table|contents|visible)|d-(?:sm|md|lg|xl)-|visible-)/

/** Whether the markup says that readers do not see the element. */
export function isHidden(element: Element): boolean {
  const { attribs } = element
  if (attribs.hidden !== undefined && attribs.hidden !== 'until-found') return true
  if (attribs['aria-hidden'] === 'true') return true
  const { style, class: names } = attribs
  if (style !== undefined && HIDDEN_STYLE.test(style)) return true
  return names !== undefined && HIDDEN_CLASS.test(names) && !SHOWN_CLASS.test(names)
}

const LONGEST_MARKS = 600
const OTHER_SPELLING = /[^a-z\d\s-]/

/**
 * Class names and id as lower-case words joined by hyphens, each name between spaces, so that one pattern reads
 * `relatedPosts`, `related_posts` and `related-posts` alike: `<div class="relatedPosts x1" id=Box>` → ` related-posts x1 box `.
 */
export function marksOf(element: Element): string {
  const { attribs } = element
  const raw = `${attribs.class ?? ''} ${attribs.id ?? ''}`
  if (raw.length === 1) return ''
  if (!OTHER_SPELLING.test(raw)) return ` ${raw.slice(0, LONGEST_MARKS)} `
  return ` ${raw
    .slice(0, LONGEST_MARKS)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/[_:.]+/g, '-')
    .toLowerCase()} `
}

/** The elements themselves and everything that holds one of them: a theme's names on those say nothing of a part. */
export function holdersOf(elements: readonly (Element | undefined)[]): ReadonlySet<unknown> {
  const holders = new Set<unknown>()
  for (const element of elements) {
    let node: Element['parent'] | Element = element ?? null
    while (node && isTag(node) && !holders.has(node)) {
      holders.add(node)
      node = node.parent
    }
  }
  return holders
}

/** Whether a footer ends the article itself, not the page: its date, its tags, its author stand there. */
export function isFooterOfArticle(element: Element, holders: ReadonlySet<unknown>): boolean {
  if (element.name !== 'footer') return false
  let node: Element['parent'] | Element = element
  for (let level = 0; level < 5 && node && isTag(node); level++) {
    if (node.name === 'article') return holders.has(node)
    node = node.parent
  }
  return false
}

import { isHeading, nodesInside, type PageNode, textInside } from './page-tree.ts'

/** Elements that hold what surrounds the news. */
const SIDE_TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'dialog'])
const SIDE_ROLES: ReadonlySet<string> = new Set(['navigation', 'contentinfo', 'complementary', 'search', 'dialog'])
/** Words that theme authors put into the class or id of such an element. */
const SIDE_WORDS: ReadonlySet<string> = new Set(
  (
    'nav navbar navigation menu submenu megamenu footer sidebar aside related popular trending trend mostread mostviewed ' +
    'tags tagcloud breadcrumb breadcrumbs social share sharing comments ticker newsticker cookie login pagination pager'
  ).split(' '),
)
/** What stands over a list of what readers liked, which is no list of news. */
const POPULAR_WORDS =
  /الأ?كثر\s|الاكثر\s|اخترنا ل|مختارات|قد يهمك|قد يعجبك|أهم الوسوم|الوسوم|كلمات مفتاحية|كتّ?اب|most (?:read|viewed|popular|shared)|popular|trending|editor.?s (?:picks|choice)|plus (?:lus|vus)/iu
const LABEL_LENGTH = 40
const CLIMB = 3
const LOOKED_AT = 20

/** Whether an element by itself is called a surrounding: navigation, footer, tag cloud, share bar. */
export function isCalledSide(node: PageNode): boolean {
  if (SIDE_TAGS.has(node.tag) || SIDE_ROLES.has(node.attributes.role ?? '')) return true
  const names = `${node.attributes.class ?? ''} ${node.attributes.id ?? ''}`.slice(0, 300).toLowerCase()
  return names.split(/[\s_-]+/).some((word) => SIDE_WORDS.has(word)) || /most-?(?:read|view|popular)/.test(names)
}

/** Whether what stands over an element says that it lists what readers liked, or tags, or writers. */
export function isLabelledPopular(node: PageNode): boolean {
  let at: PageNode | undefined = node
  for (let step = 0; at?.parent && step < CLIMB; step++) {
    const label = labelBefore(at)
    if (label) return POPULAR_WORDS.test(label)
    at = at.parent
  }
  return false
}

function labelBefore(node: PageNode): string | undefined {
  const siblings = node.parent?.children ?? []
  const index = siblings.indexOf(node)
  for (let before = index - 1; before >= Math.max(0, index - CLIMB); before--) {
    const sibling = siblings[before]
    if (sibling === undefined) continue
    const text = typeof sibling === 'string' ? sibling.trim() : labelText(sibling)
    if (text && text.length <= LABEL_LENGTH) return text
    if (text) return undefined
  }
  return undefined
}

function labelText(node: PageNode): string {
  if (isHeading(node)) return textInside(node, LABEL_LENGTH + 1)
  let looked = 0
  for (const inner of nodesInside(node)) {
    if (isHeading(inner)) return textInside(inner, LABEL_LENGTH + 1)
    if (++looked > LOOKED_AT) break
  }
  return textInside(node, LABEL_LENGTH + 1)
}

/** An element of a feed document, with its namespace resolved and its text decoded. */
export interface XmlElement {
  /** Known prefix and local name in lower case: `dc:creator`, `pubdate`, `atom:entry`. */
  readonly name: string
  /** The tag as written, in lower case. */
  readonly tag: string
  /** Names as written, values decoded. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
  /** `xml:base` in force, resolved. */
  readonly base: string
  /** `xml:lang` in force. */
  readonly language: string | undefined
}

/** Child elements of one name, in order. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  const named: XmlElement[] = []
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) named.push(child)
  return named
}

/** Child elements, in order. */
export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string')
}

/** First child element that bears the earliest of these names. */
export function firstChild(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child
  }
  return undefined
}

/** All text inside an element, tags left out, trimmed. */
export function textOf(element: XmlElement): string {
  const [only] = element.children
  if (element.children.length === 1 && typeof only === 'string') return only.trim()
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('')
    .trim()
}

/** Text of the first child that bears one of these names and says anything. */
export function childText(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const child of element.children) {
      if (typeof child === 'string' || child.name !== name) continue
      const text = textOf(child)
      if (text) return text
    }
  }
  return undefined
}

/** An attribute's trimmed value under the first of these names; absent where empty. */
export function attributeOf(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = element.attributes[name]?.trim()
    if (value) return value
  }
  return undefined
}

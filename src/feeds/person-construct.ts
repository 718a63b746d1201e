import { resolveLink } from './resolve-link.ts'
import type { WirePerson } from './wire-feed.ts'
import { childText, type XmlElement } from './xml-element.ts'

const EMAIL = /[^\s<>()"',;:]{1,64}@[^\s<>()"',;:]{1,255}/

/**
 * Takes apart the ways in which RSS writes a person: `a@b.example (Name)`, `Name <a@b.example>`, `Name (a@b.example)`,
 * or either alone.
 */
export function parsePerson(text: string): WirePerson | undefined {
  const written = text.replace(/\s+/g, ' ').trim()
  if (!written) return undefined
  const email = written.length <= MAX_PERSON ? EMAIL.exec(written)?.[0] : undefined
  if (!email) return { name: written }
  const name = written
    .replace(email, '')
    .replace(/mailto:|[<>()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return { email, ...(name && { name }) }
}

/** More than this is no name; the search for an address in it would be wasted. */
const MAX_PERSON = 1000

/** Reads `name`, `email` and `uri` of a person in Atom; a bare text is taken as in RSS. */
export function atomPerson(element: XmlElement): WirePerson | undefined {
  const name = childText(element, 'atom:name')
  const email = childText(element, 'atom:email')
  const url = childText(element, 'atom:uri', 'atom:url', 'atom:homepage')
  if (!name && !email && !url) return parsePerson(childlessText(element))
  return { ...(name && { name }), ...(email && { email }), ...(url && { url: resolveLink(url, element.base) }) }
}

function childlessText(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}

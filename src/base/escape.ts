const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes text for an HTML or XML element or a quoted attribute. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

// XML 1.0 allows no control character but these three, escaped or not, nor half a surrogate pair.
const NOT_XML = /[[\p{Cc}\p{Cs}\uFFFE\uFFFF]--[\t\n\r]]/gv

/** Escapes text for an XML document, dropping the characters that XML 1.0 cannot carry. */
export function escapeXml(text: string): string {
  return escapeMarkup(text.replace(NOT_XML, ''))
}

/**
 * JSON for a `<script type="application/ld+json">`: `<`, `>`, `&` and the two line separators are written as escapes, so
 * that no text can close the element.
 */
export function escapeJsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

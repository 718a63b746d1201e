import { escapeMarkup } from './escape.ts'

type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[]

/** A private field makes the type nominal: nothing else passes for it. */
class Markup {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

/** Markup that is already escaped. Only `html` and `markupIPromiseIsSafe` make one. */
export type Html = Markup

/**
 * A template whose values are escaped: strings and numbers as text, `Html` as it is, arrays joined, `null`, `undefined`
 * and `false` as nothing. Attribute values must stand in quotes.
 *
 * @example html`<a href="${url}">${title}</a>`
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = parts[0] ?? ''
  for (const [index, value] of values.entries()) text += render(value) + (parts[index + 1] ?? '')
  return new Markup(text)
}

/** Lets a string through unescaped. Each call needs a comment saying why its argument cannot hold foreign text. */
export function markupIPromiseIsSafe(text: string): Html {
  return new Markup(text)
}

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) return value.map(render).join('')
  return value instanceof Markup ? value.toString() : escapeMarkup(String(value))
}

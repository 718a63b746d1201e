import { type Html, html } from '../../base/html.ts'

/** How one line of a chart is told from the others without colour. */
export interface LineStyle {
  /** `stroke-dasharray`; empty for a whole line. */
  readonly dashes: string
  readonly mark: 'disc' | 'square' | 'triangle' | 'diamond' | 'ring' | 'cross'
}

/** The styles in the order in which lines take them; a chart has no more lines. */
export const LINE_STYLES: readonly [LineStyle, ...LineStyle[]] = [
  { dashes: '', mark: 'disc' },
  { dashes: '8 4', mark: 'square' },
  { dashes: '2 3', mark: 'triangle' },
  { dashes: '10 3 2 3', mark: 'diamond' },
  { dashes: '5 5', mark: 'ring' },
  { dashes: '12 5', mark: 'cross' },
]

const SIZE = 4.5

/** The mark of a line at a place of the chart. */
export function lineMarker({ mark }: LineStyle, x: number, y: number): Html {
  switch (mark) {
    case 'disc':
      return html`<circle class="mark" cx="${x}" cy="${y}" r="${SIZE}"/>`
    case 'ring':
      return html`<circle class="mark hollow" cx="${x}" cy="${y}" r="${SIZE}"/>`
    case 'square':
      return html`<path class="mark" d="M${x - SIZE} ${y - SIZE}h${2 * SIZE}v${2 * SIZE}h${-2 * SIZE}Z"/>`
    case 'triangle':
      return html`<path class="mark" d="M${x} ${y - SIZE - 1}l${SIZE + 1} ${2 * SIZE}h${-2 * SIZE - 2}Z"/>`
    case 'diamond':
      return html`<path class="mark" d="M${x} ${y - SIZE - 1}l${SIZE + 1} ${SIZE + 1}l${-SIZE - 1} ${SIZE + 1}l${-SIZE - 1} ${-SIZE - 1}Z"/>`
    case 'cross':
      return html`<path class="mark stroke" d="M${x - SIZE} ${y - SIZE}l${2 * SIZE} ${2 * SIZE}m0 ${-2 * SIZE}l${-2 * SIZE} ${2 * SIZE}"/>`
  }
}

const KEY_WIDTH = 36
const KEY_HEIGHT = 14

/** A line of that style with its mark, to stand beside the name of what it shows. */
export function lineKey(style: LineStyle): Html {
  const y = KEY_HEIGHT / 2
  return html`<svg class="steps key" viewBox="0 0 ${KEY_WIDTH} ${KEY_HEIGHT}" width="${KEY_WIDTH}" height="${KEY_HEIGHT}" aria-hidden="true"><path class="line" d="M0 ${y}H${KEY_WIDTH}"${style.dashes !== '' && html` stroke-dasharray="${style.dashes}"`}/>${lineMarker(style, KEY_WIDTH / 2, y)}</svg>`
}

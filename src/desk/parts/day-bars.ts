import { type Html, html } from '../../base/html.ts'
import type { CommentDay } from '../../store/comment-store.ts'
import type { PageSetting } from '../page-setting.ts'

const WIDTH = 630
const HEIGHT = 60

/** One number a day as bars, with its name and its largest day in words; the days run as the language is read. */
export function dayBars(
  days: readonly CommentDay[],
  {
    setting,
    what,
    label,
  }: { readonly setting: PageSetting; readonly what: keyof Omit<CommentDay, 'day'>; readonly label: string },
): Html {
  const most = Math.max(...days.map((day) => day[what]), 0)
  const sum = days.reduce((total, day) => total + day[what], 0)
  const number = new Intl.NumberFormat(setting.writing.wording.locale)
  const step = WIDTH / Math.max(1, days.length)
  const isRtl = setting.wording.direction === 'rtl'
  return html`<figure class="day-bars"><figcaption>${label}: <bdi>${number.format(sum)}</bdi></figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT + 1}" role="img" aria-label="${label}: ${number.format(sum)}" preserveAspectRatio="none">
<line x1="0" x2="${WIDTH}" y1="${HEIGHT + 0.5}" y2="${HEIGHT + 0.5}"/>${days.map((day, index) => {
    const height = most === 0 ? 0 : round((day[what] / most) * (HEIGHT - 4))
    const x = round((isRtl ? days.length - 1 - index : index) * step)
    return html`<rect x="${x}" y="${HEIGHT - height}" width="${round(step * 0.8)}" height="${height}"><title>${day.day}: ${day[what]}</title></rect>`
  })}</svg></figure>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

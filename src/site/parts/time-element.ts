import { type Html, html } from '../../base/html.ts'
import type { DatedEvidence, EpochMs } from '../../news/instant.ts'
import type { Writing } from '../site-context.ts'

function machineTime(at: EpochMs): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** «قبل 12 دقيقة», with the full date as its tooltip and the instant for machines. */
export function relativeTime(at: EpochMs, writing: Writing): Html {
  const full = `${writing.calendar.day(at)}${writing.wording.comma}${writing.calendar.time(at)}`
  return html`<time datetime="${machineTime(at)}" title="${full}">${writing.calendar.ago(at, writing.now)}</time>`
}

/** «خلال 8 دقائق», with the full date as its tooltip. */
export function upcomingTime(at: EpochMs, writing: Writing): Html {
  const full = `${writing.calendar.day(at)}${writing.wording.comma}${writing.calendar.time(at)}`
  return html`<time datetime="${machineTime(at)}" title="${full}">${writing.calendar.ahead(at, writing.now)}</time>`
}

/** «الأربعاء 3 نيسان/أبريل 2024، 17:05 توقيت الأردن (غرينتش+3)»; the day alone where the hour is not known. */
export function fullDate(date: Pick<DatedEvidence, 'at' | 'precision'>, { calendar, wording }: Writing): Html {
  if (date.precision === 'day') {
    return html`<time datetime="${calendar.isoDay(date.at)}">${calendar.day(date.at)}</time>`
  }
  const words = `${calendar.day(date.at)}${wording.comma}${calendar.time(date.at)} ${calendar.zoneName(date.at)}`
  return html`<time datetime="${machineTime(date.at)}">${words}</time>`
}

/** `17:05` */
export function clockTime(at: EpochMs, { calendar }: Writing): Html {
  return html`<time datetime="${machineTime(at)}">${calendar.time(at)}</time>`
}

/** «الأربعاء 3 نيسان/أبريل 2024» */
export function dayElement(at: EpochMs, { calendar }: Writing): Html {
  return html`<time datetime="${machineTime(at)}">${calendar.day(at)}</time>`
}

/** «الجمعة 14 شباط/فبراير 2025، 12:57» */
export function minuteElement(at: EpochMs, { calendar, wording }: Writing): Html {
  return html`<time datetime="${machineTime(at)}">${calendar.day(at)}${wording.comma}${calendar.time(at)}</time>`
}

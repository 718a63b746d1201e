import type { CommentSettings, RateLimit } from '../news/comment-settings.ts'
import { type NumberField, type NumberFieldName, SETTING_FIELDS, type SettingField } from './comment-setting-fields.ts'
import { typedNumber } from './typed-number.ts'

/** What is wrong with one field. `number`: the bound that it breaks; `other`: the field that it must not exceed. */
export interface SettingProblem {
  readonly field: SettingField['name']
  readonly reason: 'no-number' | 'too-small' | 'too-large' | 'no-such-choice' | 'exceeds-other'
  readonly number?: number
  readonly other?: SettingField['name']
}

export type ParsedCommentSettings =
  | { readonly kind: 'settings'; readonly settings: CommentSettings }
  | { readonly kind: 'problems'; readonly problems: readonly SettingProblem[] }

type FormFields = Readonly<Record<string, string>>

/** The first of a pair must not exceed the second. */
const IN_ORDER: readonly (readonly [NumberFieldName, NumberFieldName])[] = [
  ['shortestText', 'longestText'],
  ['linksHeld', 'linksRefused'],
  ['addressLimit.count', 'siteLimit.count'],
  ['articleLimit.count', 'siteLimit.count'],
  ['retention.addressCutDays', 'retention.addressDays'],
]

/** Reads the settings' form: digits of any script, every field within its bounds; a switch that is off is not sent. */
export function parseCommentSettings(fields: FormFields): ParsedCommentSettings {
  const problems: SettingProblem[] = []
  const numbers = new Map<NumberFieldName, number>()
  for (const field of SETTING_FIELDS) {
    if (field.kind !== 'number') continue
    const read = readNumber(fields[field.name] ?? '', field)
    if (typeof read === 'number') numbers.set(field.name, read)
    else problems.push(read)
  }
  const moderation = moderationOf(fields.moderation)
  if (moderation === undefined) problems.push({ field: 'moderation', reason: 'no-such-choice' })
  problems.push(...disorderOf(numbers))
  if (problems.length > 0 || moderation === undefined) return { kind: 'problems', problems }
  return { kind: 'settings', settings: settingsOf({ fields, numbers, moderation }) }
}

/** The form's fields as the settings fill them; parsing gives the same settings again. */
export function commentSettingsFields(settings: CommentSettings): FormFields {
  const filled: Record<string, string> = {}
  for (const field of SETTING_FIELDS) {
    if (field.kind !== 'switch') filled[field.name] = String(field.read(settings))
    else if (field.read(settings)) filled[field.name] = 'on'
  }
  return filled
}

function readNumber(typed: string, { name, least, most }: NumberField): number | SettingProblem {
  const digits = typedNumber(typed)
  if (digits === undefined) return { field: name, reason: 'no-number' }
  const value = Number(digits)
  if (value < least) return { field: name, reason: 'too-small', number: least }
  return value > most ? { field: name, reason: 'too-large', number: most } : value
}

function moderationOf(typed: string | undefined): CommentSettings['moderation'] | undefined {
  return typed === 'pre' || typed === 'post' ? typed : undefined
}

function disorderOf(numbers: ReadonlyMap<NumberFieldName, number>): readonly SettingProblem[] {
  return IN_ORDER.filter(
    ([field, other]) => (numbers.get(field) ?? 0) > (numbers.get(other) ?? Number.POSITIVE_INFINITY),
  ).map(([field, other]) => ({ field, reason: 'exceeds-other', other }))
}

interface ReadFields {
  readonly fields: FormFields
  readonly numbers: ReadonlyMap<NumberFieldName, number>
  readonly moderation: CommentSettings['moderation']
}

function settingsOf({ fields, numbers, moderation }: ReadFields): CommentSettings {
  const number = (name: NumberFieldName): number => {
    const value = numbers.get(name)
    if (value === undefined) throw new RangeError(`no field for ${name}`)
    return value
  }
  const limit = (name: 'addressLimit' | 'articleLimit' | 'siteLimit'): RateLimit => {
    return { count: number(`${name}.count`), minutes: number(`${name}.minutes`) }
  }
  return {
    isOpen: isOn(fields.isOpen),
    moderation,
    trustsWriters: isOn(fields.trustsWriters),
    closesAfterDays: number('closesAfterDays'),
    shortestText: number('shortestText'),
    longestText: number('longestText'),
    longestName: number('longestName'),
    linksHeld: number('linksHeld'),
    linksRefused: number('linksRefused'),
    addressLimit: limit('addressLimit'),
    articleLimit: limit('articleLimit'),
    siteLimit: limit('siteLimit'),
    history: {
      days: number('history.days'),
      least: number('history.least'),
      rejectedShare: number('history.rejectedShare') / 100,
    },
    leastFillSeconds: number('leastFillSeconds'),
    codeMinutes: number('codeMinutes'),
    retention: {
      addressCutDays: number('retention.addressCutDays'),
      addressDays: number('retention.addressDays'),
      rejectedDays: number('retention.rejectedDays'),
      contactDays: number('retention.contactDays'),
      reportDays: number('retention.reportDays'),
      mailDays: number('retention.mailDays'),
    },
  }
}

function isOn(typed: string | undefined): boolean {
  return typed !== undefined && typed !== ''
}

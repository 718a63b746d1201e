import type { CommentSettings } from '../news/comment-settings.ts'

export const SETTING_GROUPS = ['opening', 'form', 'limits', 'history', 'retention'] as const
export type SettingGroup = (typeof SETTING_GROUPS)[number]

/** What a number counts; the desk says it in its own language. */
export type SettingUnit = 'days' | 'minutes' | 'seconds' | 'characters' | 'links' | 'comments' | 'percent'

export interface NumberField {
  readonly kind: 'number'
  readonly name: NumberFieldName
  readonly group: SettingGroup
  readonly unit: SettingUnit
  readonly least: number
  readonly most: number
  readonly read: (settings: CommentSettings) => number
}

export interface SwitchField {
  readonly kind: 'switch'
  readonly name: 'isOpen' | 'trustsWriters'
  readonly group: SettingGroup
  readonly read: (settings: CommentSettings) => boolean
}

export interface ChoiceField {
  readonly kind: 'choice'
  readonly name: 'moderation'
  readonly group: SettingGroup
  readonly choices: readonly CommentSettings['moderation'][]
  readonly read: (settings: CommentSettings) => CommentSettings['moderation']
}

/** One field of the form in which an administrator changes the settings. */
export type SettingField = NumberField | SwitchField | ChoiceField

/** A number among the settings, by the name of its field: a group's numbers bear its name. */
export type NumberFieldName =
  | 'closesAfterDays'
  | 'shortestText'
  | 'longestText'
  | 'longestName'
  | 'leastFillSeconds'
  | 'codeMinutes'
  | 'linksHeld'
  | 'linksRefused'
  | `${'addressLimit' | 'articleLimit' | 'siteLimit'}.${'count' | 'minutes'}`
  | `history.${keyof CommentSettings['history']}`
  | `retention.${keyof CommentSettings['retention']}`

type Bounds = Pick<NumberField, 'unit' | 'least' | 'most' | 'read'>

function numberField(group: SettingGroup, name: NumberFieldName, bounds: Bounds): NumberField {
  return { kind: 'number', group, name, ...bounds }
}

function limitFields(name: 'addressLimit' | 'articleLimit' | 'siteLimit', most: number): readonly NumberField[] {
  return [
    numberField('limits', `${name}.count`, {
      unit: 'comments',
      least: 1,
      most,
      read: (settings) => settings[name].count,
    }),
    numberField('limits', `${name}.minutes`, {
      unit: 'minutes',
      least: 1,
      most: 1440,
      read: (settings) => settings[name].minutes,
    }),
  ]
}

const LONGEST_KEPT_DAYS = 3650

function retentionField(name: keyof CommentSettings['retention'], least = 1): NumberField {
  const read = ({ retention }: CommentSettings) => retention[name]
  return numberField('retention', `retention.${name}`, { unit: 'days', least, most: LONGEST_KEPT_DAYS, read })
}

/** All that an administrator decides about comments, with the bounds of each number, in the order of the form. */
export const SETTING_FIELDS: readonly SettingField[] = [
  { kind: 'switch', name: 'isOpen', group: 'opening', read: ({ isOpen }) => isOpen },
  {
    kind: 'choice',
    name: 'moderation',
    group: 'opening',
    choices: ['pre', 'post'],
    read: ({ moderation }) => moderation,
  },
  { kind: 'switch', name: 'trustsWriters', group: 'opening', read: ({ trustsWriters }) => trustsWriters },
  // 0: never.
  numberField('opening', 'closesAfterDays', {
    unit: 'days',
    least: 0,
    most: 3650,
    read: (settings) => settings.closesAfterDays,
  }),
  numberField('form', 'shortestText', {
    unit: 'characters',
    least: 1,
    most: 200,
    read: (settings) => settings.shortestText,
  }),
  numberField('form', 'longestText', {
    unit: 'characters',
    least: 100,
    most: 10_000,
    read: (settings) => settings.longestText,
  }),
  numberField('form', 'longestName', {
    unit: 'characters',
    least: 10,
    most: 100,
    read: (settings) => settings.longestName,
  }),
  numberField('form', 'leastFillSeconds', {
    unit: 'seconds',
    least: 0,
    most: 60,
    read: (settings) => settings.leastFillSeconds,
  }),
  numberField('form', 'codeMinutes', {
    unit: 'minutes',
    least: 5,
    most: 120,
    read: (settings) => settings.codeMinutes,
  }),
  numberField('limits', 'linksHeld', { unit: 'links', least: 1, most: 50, read: (settings) => settings.linksHeld }),
  numberField('limits', 'linksRefused', {
    unit: 'links',
    least: 1,
    most: 100,
    read: (settings) => settings.linksRefused,
  }),
  ...limitFields('addressLimit', 1000),
  ...limitFields('articleLimit', 10_000),
  ...limitFields('siteLimit', 100_000),
  numberField('history', 'history.days', { unit: 'days', least: 1, most: 365, read: ({ history }) => history.days }),
  numberField('history', 'history.least', {
    unit: 'comments',
    least: 1,
    most: 100,
    read: ({ history }) => history.least,
  }),
  numberField('history', 'history.rejectedShare', {
    ...{ unit: 'percent', least: 1, most: 100 },
    read: ({ history }) => Math.round(history.rejectedShare * 100),
  }),
  // 0: an address is cut the same day.
  retentionField('addressCutDays', 0),
  retentionField('addressDays'),
  retentionField('rejectedDays'),
  retentionField('contactDays'),
  retentionField('reportDays'),
  retentionField('mailDays'),
]

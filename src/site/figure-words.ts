import type { Figure } from '../news/figure.ts'
import type { CountedKind, FactWording } from './wording/fact-wording.ts'
import type { CountedNoun, Wording } from './wording/wording.ts'

/** What the words of a figure are made of. */
export type WrittenFigure = Pick<Figure, 'kind' | 'value' | 'most' | 'qualifier' | 'scale' | 'unit' | 'currency'>

/** A figure whose number a text gives, or a qualifier in its place, in words. */
export type FigureWriter = (figure: WrittenFigure) => string

/**
 * Writes figures: «44 قتيلًا على الأقل», «نحو 3 آلاف نازح», «عشرات القتلى», «بين 40 و50 جريحًا»; money with its currency,
 * percent with its sign. Who says it is not part of it.
 */
export function createFigureWriter({ facts, locale }: Pick<Wording, 'facts' | 'locale'>): FigureWriter {
  const number = createNumberWriter(locale)
  const rules = new Intl.PluralRules(locale)
  return (figure) => {
    const write = (value: number, isGoverned: boolean): string => {
      if (figure.kind === 'percent') return `${number.plain(value)}%`
      if (figure.kind === 'money') return number.money(value, figure.currency)
      const noun = figure.unit === 'families' ? facts.families : facts.counted[figure.kind]
      if (value === 2 && isGoverned && figure.unit === undefined) return facts.twoAfter[figure.kind]
      return countedNoun(value, noun, { number, rules })
    }
    const template = templateOf(figure, facts)
    if (figure.value === null) return filled(template, { f: manyOf(figure.kind, facts) })
    if (figure.most !== undefined) {
      return filled(facts.range, { from: number.short(figure.value), f: write(figure.most, true) })
    }
    return filled(template, { f: write(figure.value, !template.startsWith('{f}')) })
  }
}

function templateOf({ scale, qualifier }: WrittenFigure, { scaled, qualified }: FactWording): string {
  if (scale) return scaled[scale]
  return qualifier === 'exact' ? '{f}' : qualified[qualifier]
}

function manyOf(kind: Figure['kind'], { manyOf: words, otherFigures }: FactWording): string {
  return kind === 'money' || kind === 'percent' ? otherFigures : words[kind]
}

interface NumberSetting {
  readonly number: NumberWriter
  readonly rules: Intl.PluralRules
}

function countedNoun(value: number, noun: CountedNoun, { number, rules }: NumberSetting): string {
  const short = number.short(value)
  // The noun of «3 آلاف» stands as after 1000: «3 آلاف قتيل».
  const isInWords = short !== number.plain(value)
  const form = (value === 0 ? noun.zero : undefined) ?? noun[isInWords ? 'other' : rules.select(value)] ?? noun.other
  return form.replace('{n}', short)
}

function filled(template: string, words: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => words[name] ?? place)
}

interface NumberWriter {
  /** `1,250` */
  plain(value: number): string
  /** «3 آلاف» where nothing of the number is lost, else its digits. */
  short(value: number): string
  /** «5 ملايين دولار أمريكي»; without a currency the number alone. */
  money(value: number, currency: string | undefined): string
}

function createNumberWriter(locale: string): NumberWriter {
  const inWords = { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1 } as const
  const digits = new Intl.NumberFormat(locale)
  const compact = new Intl.NumberFormat(locale, inWords)
  return {
    plain: (value) => digits.format(value),
    short: (value) => (isShortInWords(value) ? compact : digits).format(value),
    money(value, currency) {
      if (currency === undefined) return this.short(value)
      const money = { style: 'currency', currency, currencyDisplay: 'name', minimumFractionDigits: 0 } as const
      return new Intl.NumberFormat(locale, isShortInWords(value) ? { ...money, ...inWords } : money).format(value)
    },
  }
}

/** Not where words would lose a part, as «12.3 ألف» does of `12,345`, nor where they are no Arabic, as «2 ألف». */
function isShortInWords(value: number): boolean {
  const unit = [1e9, 1e6, 1e3].find((size) => value >= size)
  if (unit === undefined) return false
  const step = unit === 1e3 ? unit : unit / 10
  return Number.isInteger(value / step) && value !== unit && value !== 2 * unit
}

/** Whether a figure counts people. */
export function countsPeople(figure: Figure): figure is Figure & { readonly kind: CountedKind } {
  return figure.kind !== 'money' && figure.kind !== 'percent'
}

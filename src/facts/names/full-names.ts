import type { NameMention } from '../../news/name-mention.ts'
import { joinKeys } from './name-key.ts'

/** What leads a last name without being a name: «بن سلمان», «آل ثاني». */
const PARTICLES: ReadonlySet<string> = new Set(['بن', 'ابن', 'ابو', 'ابي', 'بو', 'ال', 'عبد', 'دي', 'فان', 'فون', 'لو'])

/**
 * A person's last name belongs to the full name that the same text writes, before or after; not where two persons share it.
 * Whoever is written with two names is written in full: what stands before them elsewhere may be a word of the sentence.
 *
 * @example «القيسي» beside «نادر القيسي» → key and name of «نادر القيسي»
 */
export function withFullNames(names: readonly NameMention[]): readonly NameMention[] {
  const full = new Map<string, NameMention | 'several'>()
  const times = timesOf(names)
  const usual = (one: NameMention | undefined, other: NameMention): NameMention =>
    one && (times.get(one.key) ?? 0) >= (times.get(other.key) ?? 0) ? one : other
  for (const name of names) {
    if (name.kind !== 'person' || name.isUnsure) continue
    for (const ending of endingsOf(name.key)) {
      const other = full.get(ending)
      full.set(
        ending,
        other === undefined || (other !== 'several' && isOne(other, name)) ? usual(other, name) : 'several',
      )
    }
  }
  return names.map((mention) => {
    const whole = mention.kind === 'person' && isLastName(mention.key) ? full.get(mention.key) : undefined
    if (!whole || whole === 'several') return mention
    const { isUnsure: _, ...place } = mention
    return { ...place, key: whole.key, name: whole.name }
  })
}

function isLastName(key: string): boolean {
  const [first = '', ...more] = key.split(' ')
  return more.length === 0 || (more.length === 1 && PARTICLES.has(first))
}

/** «محمد بن سلمان» → «بن سلمان», «سلمان» */
function endingsOf(key: string): readonly string[] {
  const words = key.split(' ')
  return words.slice(1).map((_, at) => joinKeys(words.slice(at + 1)))
}

/** One of the two is the other with more names before it. */
function isOne(one: NameMention, other: NameMention): boolean {
  return one.key === other.key || one.key.endsWith(` ${other.key}`) || other.key.endsWith(` ${one.key}`)
}

/** How often each name is written out. */
function timesOf(names: readonly NameMention[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const { key } of names) times.set(key, (times.get(key) ?? 0) + 1)
  return times
}

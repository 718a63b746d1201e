import type { NameKind, NameMention } from '../../news/name-mention.ts'
import type { FactText } from '../fact-text.ts'

/** What use and editors have taught about names, by key: a kind, or that it is none. */
export interface KnownNames {
  kindOf(key: string): NameKind | 'no-name' | undefined
}

/** Every name of a text, in its order; none overlaps another. */
export function findNames(_text: FactText, _known?: KnownNames): readonly NameMention[] {
  return []
}

import { foldWord } from '../../arabic/fold-word.ts'
import type { NameKind } from '../../news/name-mention.ts'
import { GIVEN_NAMES } from './given-name-list.ts'
import { ORGANISATION_NAMES } from './organisation-name-list.ts'
import { PLACE_NAMES } from './place-name-list.ts'
import { SURNAMES } from './surname-list.ts'

/** What a word may be in a name, as bits. */
export const GIVEN_NAME = 1
export const SURNAME = 2

/** A place in the tree of names of several words: the kind of the name that ends here, and how it may go on. */
export interface NameBranch {
  kind?: NameKind
  readonly next: Map<string, NameBranch>
}

/** What the lists say of each word. */
export const WORD_BITS: ReadonlyMap<string, number> = wordBits()
/** Names of places and organisations, word by word. */
export const NAME_TREE: NameBranch = nameTree()

function wordBits(): Map<string, number> {
  const bits = new Map<string, number>()
  const lists: readonly (readonly [string, number])[] = [
    [GIVEN_NAMES, GIVEN_NAME],
    [SURNAMES, SURNAME],
  ]
  for (const [words, bit] of lists) {
    for (const word of words.trim().split(/\s+/)) {
      const key = foldWord(word)
      bits.set(key, (bits.get(key) ?? 0) | bit)
    }
  }
  return bits
}

function nameTree(): NameBranch {
  const root: NameBranch = { next: new Map() }
  addNames(root, PLACE_NAMES, 'place')
  addNames(root, ORGANISATION_NAMES, 'organisation')
  return root
}

/** The kind that comes first keeps a name that is listed as two. */
function addNames(root: NameBranch, names: string, kind: NameKind): void {
  for (const name of names.trim().split(/[|\n]/)) {
    let branch = root
    for (const word of name.split(' ')) {
      const key = foldWord(word)
      const next = branch.next.get(key) ?? { next: new Map<string, NameBranch>() }
      branch.next.set(key, next)
      branch = next
    }
    branch.kind ??= kind
  }
}

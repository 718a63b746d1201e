import type { WriterId } from '../news/ids.ts'
import { nameSkeleton } from './name-skeleton.ts'

/** Names that nobody else may seem to bear. */
export interface NameOwners {
  /** Those of the site, in its languages. */
  readonly site: readonly string[]
  /** Those of the desk's accounts. */
  readonly desk: readonly string[]
  readonly trusted: readonly { readonly writerId: WriterId; readonly name: string }[]
}

/** Made ready for any number of questions by `compileKnownNames`. */
export interface KnownNames {
  readonly site: ReadonlySet<string>
  readonly desk: ReadonlySet<string>
  readonly trusted: ReadonlyMap<string, ReadonlySet<WriterId>>
}

export function compileKnownNames({ site, desk, trusted }: NameOwners): KnownNames {
  const owners = new Map<string, Set<WriterId>>()
  for (const { writerId, name } of trusted) {
    const skeleton = nameSkeleton(name)
    const known = owners.get(skeleton)
    if (known) known.add(writerId)
    else owners.set(skeleton, new Set([writerId]))
  }
  return { site: skeletonsOf(site), desk: skeletonsOf(desk), trusted: owners }
}

function skeletonsOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(nameSkeleton).filter(Boolean))
}

import type { Config } from '../config.ts'
import { applyRebuild } from '../journey/apply-rebuild.ts'
import { createNameLookUp } from '../journey/name-look-up.ts'
import { type Rebuild, rebuildStories } from '../journey/rebuild-stories.ts'
import { relinkStories } from '../journey/relink-stories.ts'
import { lockStore } from '../store/engines/sqlite/store-lock.ts'
import type { Store } from '../store/store.ts'
import { EXIT } from './exit-codes.ts'
import { existingStore } from './newsroom-parts.ts'
import { createProgress } from './progress.ts'
import { withStore } from './with-store.ts'

interface RebuildWords {
  /** Keep what was found; the newsroom must not run then. */
  readonly apply: boolean
  readonly json: boolean
}

/** `nashra stories rebuild`: groups all kept articles anew and tells which would stand elsewhere. */
export async function rebuildKeptStories(config: Config, words: RebuildWords): Promise<number> {
  const release = words.apply ? lockStore(existingStore(config)) : undefined
  try {
    return await withStore(config, async (store) => {
      const rebuild = await compareAll(store)
      process.stdout.write(words.json ? differenceLines(rebuild) : inWords(rebuild))
      if (words.apply) {
        await keep(store, rebuild)
        const linked = await relink(store)
        if (!words.json) process.stdout.write(`linked: ${linked}\n`)
      }
      return EXIT.ok
    })
  } finally {
    release?.()
  }
}

async function compareAll(store: Store): Promise<Rebuild> {
  const total = await store.articles.count()
  const progress = createProgress('stories')
  const names = createNameLookUp(store.names, Date.now)
  const rebuild = await rebuildStories({ store, names, progress: (read) => progress.show(read, total) })
  progress.end()
  return rebuild
}

async function keep(store: Store, rebuild: Rebuild): Promise<void> {
  const progress = createProgress('moving')
  await applyRebuild(store.stories, rebuild, (moved) => progress.show(moved, rebuild.differences.length))
  progress.end()
}

async function relink(store: Store): Promise<number> {
  const total = await store.articles.count()
  const progress = createProgress('links')
  const linked = await relinkStories({ store, progress: (read) => progress.show(read, total) })
  progress.end()
  return linked
}

function inWords({ articles, stories, differences }: Rebuild): string {
  const elsewhere = differences.filter(({ from, to }) => from !== to).length
  return `articles: ${articles}\nstories: ${stories}\nelsewhere: ${elsewhere}\nother copies: ${differences.length - elsewhere}\n`
}

function differenceLines({ differences }: Rebuild): string {
  return differences
    .map(({ id, from, to, place: { because, copyOf } }) => ({ article: id, from, to: to ?? 'new', copyOf, because }))
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('')
}

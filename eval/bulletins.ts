/**
 * Prints the digests of some stories of several outlets, drawn at random, to be read against their reports:
 *
 *     npm run nashra -- eval stories --in CORPUS.jsonl --out STORIES.jsonl
 *     npm run bulletins -- CORPUS.jsonl STORIES.jsonl [--stories 30] [--seed 1] [--texts]
 *
 * Another seed draws other stories; `--texts` prints the reports too.
 */
import { parseArgs } from 'node:util'
import { seededRandom } from '../src/base/seeded-random.ts'
import { type StoryId, toId } from '../src/news/ids.ts'
import type { StoryDigest } from '../src/news/story-digest.ts'
import { digestStory } from '../src/stories/digest/digest-story.ts'
import type { StoryReport } from '../src/stories/digest/story-report.ts'
import { reportOf, storiesOf } from './corpus-stories.ts'

const USAGE = 'npm run bulletins -- CORPUS.jsonl STORIES.jsonl [--stories 30] [--seed 1] [--texts]'

function print(reports: readonly StoryReport[], digest: StoryDigest, { texts }: { readonly texts: boolean }): void {
  console.log(`\n== ${reports.length} reports`)
  for (const { article, source, running } of reports) {
    const head = `${article.id} ${article.published.text} ${source.name}${article.copyOf ? ' (copy)' : ''}`
    console.log(`  - ${head}: ${texts ? running.text : article.title}`)
  }
  for (const { articleId, text } of digest.bulletin) console.log(`  ${articleId}: ${text.replaceAll('\n', ' ')}`)
  for (const { kind, articleId, at } of digest.developments) {
    console.log(`  ${new Date(at).toISOString().slice(5, 16)} ${kind}, ${articleId}`)
  }
  for (const { speaker, quotations } of digest.voices) console.log(`  ${speaker}: ${quotations.length} quotations`)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    texts: { type: 'boolean', default: false },
    stories: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
  },
})
const [corpus, placements] = positionals
if (corpus === undefined || placements === undefined) {
  console.error(USAGE)
  process.exitCode = 1
} else {
  const random = seededRandom(Number(values.seed))
  const several = [...(await storiesOf(corpus, placements)).values()]
    .filter((members) => new Set(members.map(({ row }) => row.outlet)).size > 1)
    .map((members) => ({ members, draw: random() }))
    .sort((a, b) => a.draw - b.draw)
  for (const { members } of several.slice(0, Number(values.stories))) {
    const reports = members.map(reportOf)
    print(reports, digestStory({ id: toId<StoryId>(1), version: 1 }, reports), values)
  }
}

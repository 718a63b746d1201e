import { type Html, html } from '../../base/html.ts'
import type { Source } from '../../news/source.ts'
import type { OutletView, StoryDigest } from '../../news/story-digest.ts'
import { loadStory } from '../load-story.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { outletLink, textLanguage, titleLink } from '../parts/article-parts.ts'
import { timeInStory } from '../parts/cited-sentence.ts'
import { type OutletSetting, outletAspects } from '../parts/outlet-aspects.ts'
import type { PageContext } from '../site-context.ts'
import { articlePath, comparePath, outletPath, storyPath } from '../site-paths.ts'

/** An outlet as it is compared. */
interface Compared {
  readonly outlet: OutletView
  readonly source: Source
}

type Pair = readonly [Compared, Compared]

/** The outlets of a story side by side: all of them, or two that the reader chose. */
export async function comparePage(
  { id, first, second }: { readonly id?: string; readonly first?: string; readonly second?: string },
  context: PageContext,
): Promise<PageOutcome> {
  const view = await loadStory(id, context)
  if (!view) return { kind: 'missing' }
  const path = comparePath(view.story.id)
  if (`/story/${id}/compare` !== path) return { kind: 'moved', to: path }
  const { digest } = view
  const outlets = (digest?.outlets ?? []).flatMap((outlet): readonly Compared[] => {
    const source = view.sources.get(outlet.sourceId)
    return source ? [{ outlet, source }] : []
  })
  // Of one outlet there is nothing to compare.
  if (!digest || outlets.length < 2) return { kind: 'found', to: storyPath(view.story.id) }
  const chosen = pairOf(outlets, [first, second])
  const { compare } = context.writing.wording
  const title = `${compare.title}: ${view.story.headline}`
  const main = compareMain({ outlets, chosen, setting: { view, digest, writing: context.writing } })
  return pageOutcome({ title, path, description: compare.intro, noindex: chosen !== undefined, main }, context)
}

/** Two different outlets of the story by their slugs. */
function pairOf(outlets: readonly Compared[], slugs: readonly (string | undefined)[]): Pair | undefined {
  const [one, other] = slugs.map((slug) => outlets.find(({ source }) => source.slug === slug))
  return one && other && one !== other ? [one, other] : undefined
}

interface ComparePage {
  readonly outlets: readonly Compared[]
  readonly chosen: Pair | undefined
  readonly setting: OutletSetting
}

function compareMain({ outlets, chosen, setting }: ComparePage): Html {
  const { view, writing } = setting
  const { compare } = writing.wording
  const lead = view.reports.get(view.story.leadArticleId)
  const cards = chosen
    ? html`<ol class="compare two">${chosen.map((one, index) => comparedOutlet(one, absentFrom(one, chosen[1 - index]), setting))}</ol>`
    : html`<ol class="compare">${outlets.map((one) => comparedOutlet(one, one.outlet.leftOut, setting))}</ol>`
  return html`<div class="page wide">
<header>
<p class="kicker"><a href="${storyPath(view.story.id)}">${compare.backToStory}</a></p>
<h1>${compare.title}: <span${lead && textLanguage(lead.language, writing)}>${view.story.headline}</span></h1>
<p class="meta">${chosen ? compare.introOfTwo : compare.intro}</p>
</header>
${chooser({ outlets, chosen, setting })}
${cards}
</div>`
}

/** Two selects and a button; works without scripts. */
function chooser({ outlets, chosen, setting }: ComparePage): Html | false {
  const { view, writing } = setting
  const { compare } = writing.wording
  if (outlets.length < 3 && !chosen) return false
  const select = (name: 'first' | 'second', label: string, at: 0 | 1) => {
    const selected = (chosen?.[at] ?? outlets[at])?.source.slug
    return html`<p><label for="${name}">${label}</label>
<select id="${name}" name="${name}">${outlets.map(({ source }) => html`<option value="${source.slug}"${source.slug === selected && html` selected`}>${source.name}</option>`)}</select></p>`
  }
  return html`<form class="choose-two" action="${comparePath(view.story.id)}">
${select('first', compare.first, 0)}
${select('second', compare.second, 1)}
<p><button>${compare.button}</button></p>
${chosen && html`<p><a class="more" href="${comparePath(view.story.id)}">${compare.all}</a></p>`}
</form>`
}

function comparedOutlet({ outlet, source }: Compared, absent: OutletView['leftOut'], setting: OutletSetting): Html {
  const { view, writing } = setting
  const { compare, stories } = writing.wording
  const told = outlet.articleIds.map((id) => view.reports.get(id)).find((report) => report?.title === outlet.headline)
  const headline = told
    ? html`<a href="${articlePath(told)}"${textLanguage(told.language, writing)}>${outlet.headline}</a>`
    : html`<bdi>${outlet.headline}</bdi>`
  return html`<li>
<div class="compared">
<h2><a class="outlet" href="${outletPath(source.slug)}"><bdi>${source.name}</bdi></a></h2>
<p class="headline">${headline}</p>
<p class="meta">${compare.firstReport} ${timeInStory(outlet.firstAt, setting)} · ${writing.count(outlet.articleIds.length, writing.wording.articles)}${outlet.originals === 0 && html` · <span class="badge">${stories.copiesOnly}</span>`}</p>
</div>
${outlet.originals === 0 ? copiedFrom(outlet, setting) : outletAspects(outlet, absent, setting)}
</li>`
}

/** What an outlet copied is the original's to tell. */
function copiedFrom({ articleIds }: OutletView, { view, writing }: OutletSetting): Html {
  const originals = articleIds.flatMap((id) => {
    const copyOf = view.reports.get(id)?.copyOf
    const original = copyOf && view.reports.get(copyOf.originalId)
    return original ? [html`<li>${outletLink(original)}: ${titleLink(original, writing)}</li>`] : []
  })
  if (originals.length === 0) return html`<p class="meta">${writing.wording.stories.copiesOnly}</p>`
  return html`<div><p class="meta">${writing.wording.copyOf}</p><ul class="copies">${originals}</ul></div>`
}

/** What one of two outlets does not have and the other has. */
function absentFrom({ outlet }: Compared, other: Compared | undefined): OutletView['leftOut'] {
  const has = (one: OutletView) => ({ ...one, measures: one.claims.map(({ measure }) => measure) })
  const [own, theirs] = [has(outlet), has(other?.outlet ?? outlet)]
  const lacking = (key: keyof StoryThings) => theirs[key].filter((index) => !own[key].includes(index))
  return { measures: lacking('measures'), voices: lacking('voices'), names: lacking('names') }
}

type StoryThings = Pick<StoryDigest['outlets'][number]['leftOut'], 'measures' | 'voices' | 'names'>

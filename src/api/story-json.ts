import type { SourceId } from '../news/ids.ts'
import type { PlacementReason } from '../news/placement-reason.ts'
import type { Story } from '../news/story.ts'
import type { CitedSentence, StoryDigest } from '../news/story-digest.ts'
import type { ArticleSummary } from '../store/article-store.ts'
import { type PageAddresses, summaryJson } from './public-json.ts'

/** A story with its reports, why each stands in it, and what is known of it. */
export interface StoryAnswer {
  readonly story: Story
  /** Oldest first. */
  readonly members: readonly ArticleSummary[]
  readonly reasons: ReadonlyMap<ArticleSummary['id'], readonly PlacementReason[]>
  /** Absent where one report alone tells the story. */
  readonly digest?: StoryDigest
}

/** Absolute addresses of a story's pages. */
export interface StoryAddresses extends PageAddresses {
  sentence(sentence: CitedSentence, report: ArticleSummary): string
}

/** A story as `/api/stories/:id` answers it. Times are ISO 8601; the name of an editor who put an article here is left out. */
export function storyJson({ story, members, reasons, digest }: StoryAnswer, addresses: StoryAddresses): string {
  const { id, headline, version, topic, sagaId, articleCount, independentSourceCount } = story
  return JSON.stringify({
    id,
    url: addresses.story(id),
    headline,
    version,
    topic,
    sagaId,
    firstReportedAt: iso(story.firstReportedAt),
    lastReportedAt: iso(story.lastReportedAt),
    breakingSince: story.breakingSince === undefined ? undefined : iso(story.breakingSince),
    articleCount,
    independentSourceCount,
    articles: members.map((member) => ({
      ...summaryJson(member, addresses),
      because: (reasons.get(member.id) ?? []).map(reasonJson),
    })),
    digest: digest && digestJson(digest, { members, addresses }),
  })
}

function iso(at: number): string {
  return new Date(at).toISOString()
}

function reasonJson(reason: PlacementReason): object {
  return reason.kind === 'editor' ? { kind: reason.kind, at: iso(reason.at) } : reason
}

interface DigestSetting {
  readonly members: readonly ArticleSummary[]
  readonly addresses: StoryAddresses
}

function digestJson(digest: StoryDigest, { members, addresses }: DigestSetting): object {
  const reports = new Map(members.map((member) => [member.id, member]))
  const slugs = new Map(members.map(({ sourceId, sourceSlug }) => [sourceId, sourceSlug]))
  const slugOf = (id: SourceId) => slugs.get(id)
  const cited = (sentence: CitedSentence) => {
    const { articleId, sourceId, publishedAt, start, end, text, revision } = sentence
    const report = reports.get(articleId)
    const url = report && addresses.sentence(sentence, report)
    return { text, url, articleId, outlet: slugOf(sourceId), publishedAt: iso(publishedAt), start, end, revision }
  }
  return {
    read: digest.read,
    bulletin: digest.bulletin.map(cited),
    developments: digest.developments.map(({ kind, at, articleId, sourceId, sentence }) => ({
      kind,
      at: iso(at),
      articleId,
      outlet: slugOf(sourceId),
      sentence: sentence && cited(sentence),
    })),
    ledger: digest.ledger.map(({ claims, lastChange, ...measure }) => ({
      ...measure,
      lastChange: lastChange && { ...lastChange, at: iso(lastChange.at) },
      claims: claims.map(({ sentence, at, ...claim }) => ({ ...claim, at: iso(at), sentence: cited(sentence) })),
    })),
    voices: digest.voices.map(({ speaker, quotations }) => ({
      speaker,
      quotations: quotations.map(({ quotation, sentence, alsoIn }) => ({
        text: quotation.text,
        sentence: cited(sentence),
        alsoIn: alsoIn.flatMap((source) => slugOf(source) ?? []),
      })),
    })),
    names: digest.names,
    // Numbers point into the lists above.
    outlets: digest.outlets.map(({ sourceId, firstAt, ...outlet }) => ({
      outlet: slugOf(sourceId),
      firstAt: iso(firstAt),
      ...outlet,
    })),
  }
}

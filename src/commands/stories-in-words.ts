import type { EpochMs } from '../news/instant.ts'
import type { Story } from '../news/story.ts'
import type { KeptStoryEdit, StoryEdit } from '../news/story-edit.ts'
import type { LinkReason } from '../news/story-link.ts'
import type { ArticleSummary } from '../store/article-store.ts'
import type { RelatedStory } from '../store/saga-store.ts'
import type { ExplainedArticle, ExplainedReport, ExplainedStory } from './explain-placement.ts'
import { isolatedLine } from './isolated-line.ts'
import { percent, reasonInWords } from './placement-in-words.ts'

/** Writes a time as the newsroom's clock shows it. */
export type WriteTime = (at: EpochMs) => string

const EDITS: Readonly<Record<StoryEdit['kind'], string>> = {
  merged: 'merged · دمج',
  split: 'split · فصل',
  renamed: 'headline · عنوان',
  'lead-chosen': 'lead · الخبر الرئيس',
  pinned: 'pinned · تثبيت',
  unpinned: 'unpinned · رفع التثبيت',
  locked: 'locked · إقفال',
  unlocked: 'unlocked · فتح',
  'topic-corrected': 'section · قسم',
}
const LINKS: Readonly<Record<RelatedStory['link']['kind'], string>> = {
  background: 'background · خلفية',
  'follow-up': 'follow-up · متابعة',
}
const LINK_REASONS: Readonly<Record<LinkReason['kind'], string>> = {
  names: 'names · أسماء',
  words: 'words · كلمات',
  retold: 'retold · يُعاد ذكره',
  instalment: 'series · سلسلة',
}

/** A story on a line: its number, when it was last reported, who reports it, what editors decided of it, its headline. */
export function storyLine(story: Story, time: WriteTime): string {
  const { id, lastReportedAt, independentSourceCount, articleCount, topic, editing, headline } = story
  const marks = [
    topic ?? '',
    editing.pinnedAt === undefined ? '' : 'pinned',
    editing.isLocked ? 'locked' : '',
    editing.isRenamed ? 'renamed' : '',
  ].filter(Boolean)
  const counts = `${independentSourceCount}/${articleCount}`
  return `${id}\t${time(lastReportedAt)}\t${counts}\t${marks.join(',') || '-'}\t${isolatedLine(headline)}\n`
}

/** Why a story is what it is. */
export function storyInWords({ story, isMerged, reports, edits, links }: ExplainedStory, time: WriteTime): string {
  return [
    `story · القصة ${story.id}${isMerged ? ' (the given one was merged into it · دُمجت فيها المذكورة)' : ''}: ${isolatedLine(story.headline)}\n`,
    `outlets with a text of their own · مصادر مستقلة: ${story.independentSourceCount}\n`,
    `\nreports · أخبارها (${reports.length})\n`,
    ...reports.map((report) => reportInWords(report, { time, lead: story.leadArticleId })),
    group(
      'edits · التعديلات',
      edits.map((edit) => editLine(edit, time)),
    ),
    group('read also · اقرأ أيضًا', links.map(linkLine)),
  ].join('')
}

/** Why an article stands in its story, and what others have of its text. */
export function articleInWords({ report, story, copies, passages }: ExplainedArticle, time: WriteTime): string {
  return [
    reportInWords(report, { time, lead: story.leadArticleId }),
    `story · القصة ${story.id}: ${isolatedLine(story.headline)}\n`,
    group(
      'copies of it · نسخ عنه',
      copies.map((copy) => `${titleLine(copy, time)} ${copy.copyOf ? percent(copy.copyOf.overlap) : ''}`),
    ),
    group(
      'passages in common · مقاطع مشتركة',
      passages.map(({ article, words }) => `${titleLine(article, time)} (${words} words · كلمة)`),
    ),
  ].join('')
}

function group(heading: string, lines: readonly string[]): string {
  return lines.length === 0
    ? ''
    : `\n${heading} (${lines.length})\n${lines.map((line) => `  ${line.trimEnd()}\n`).join('')}`
}

function reportInWords(
  { article, because }: ExplainedReport,
  { time, lead }: { readonly time: WriteTime; readonly lead: number },
): string {
  const mark = article.id === lead ? ' (lead · الرئيس)' : ''
  return `  ${titleLine(article, time)}${mark}\n${because.map((reason) => `      ${reasonInWords(reason)}\n`).join('')}`
}

function titleLine({ id, title, sourceName, publishedAt }: ArticleSummary, time: WriteTime): string {
  return `article · الخبر ${id}, ${time(publishedAt)}, ${isolatedLine(sourceName)}: ${isolatedLine(title)}`
}

function editLine({ number, edit, byName, at, undoneAt }: KeptStoryEdit, time: WriteTime): string {
  const undone = undoneAt === undefined ? '' : ` (undone · رُدّ ${time(undoneAt)})`
  return `${number}. ${time(at)} ${isolatedLine(byName)}: ${EDITS[edit.kind]}${undone}`
}

function linkLine({ link, story }: RelatedStory): string {
  const because = link.because.map((reason) => {
    const detail = 'names' in reason ? reason.names : 'words' in reason ? reason.words : []
    return [LINK_REASONS[reason.kind], ...detail.map((word) => isolatedLine(word))].join(' ')
  })
  return `${LINKS[link.kind]} ${story.id}: ${isolatedLine(story.headline)} (${because.join('؛ ')})`
}

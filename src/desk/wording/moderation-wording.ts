import type { SettingField, SettingGroup } from '../../comments/comment-setting-fields.ts'
import type { VerdictReason } from '../../comments/verdict-reasons.ts'
import type { AuditAction } from '../../news/audit-action.ts'
import type { CommentState, ModerationPhase, PhaseVerdict, RejectionReason, ReportReason } from '../../news/comment.ts'
import type { CountedNoun } from '../../site/wording/wording.ts'

/** The parts of the queue. */
export const QUEUE_TABS = ['pending', 'reported', 'approved', 'rejected', 'all'] as const
export type QueueTab = (typeof QUEUE_TABS)[number]

/** What the desk says about comments, their writers and what is decided about them. */
export interface ModerationWording {
  readonly queue: QueueWords
  readonly card: CardWords
  readonly acts: ActWords
  readonly keys: KeyWords
  readonly comment: CommentPageWords
  readonly writer: WriterWords
  readonly reports: ReportWords
  readonly bans: BanWords
  readonly statistics: StatisticsWords
  readonly audit: AuditWords
  readonly settings: SettingsWords
  readonly policy: PolicyWords

  readonly states: Readonly<Record<CommentState, string>>
  readonly phases: Readonly<Record<ModerationPhase, string>>
  readonly verdicts: Readonly<Record<PhaseVerdict, string>>
  /** A phase's reason, or a refusal's, by its word of the code. */
  readonly verdictReasons: Readonly<Record<VerdictReason, string>> & Readonly<Record<string, string>>
  readonly rejectionReasons: Readonly<Record<RejectionReason, string>>
  readonly reportReasons: Readonly<Record<ReportReason, string>>
}

export interface QueueWords {
  readonly tabs: Readonly<Record<QueueTab, string>>
  readonly tabsLabel: string
  readonly filters: string
  readonly phase: string
  readonly anyPhase: string
  readonly order: string
  readonly oldest: string
  readonly newest: string
  readonly apply: string
  readonly onlyArticle: string
  readonly onlyWriter: string
  readonly onlyAddress: string
  readonly removeFilters: string
  readonly empty: Readonly<Record<QueueTab, string>>
  readonly endOfQueue: string
  readonly fromStart: string
  readonly next: string
  readonly list: string
  readonly bulk: string
  readonly select: string
  readonly approveSelected: string
  readonly rejectSelected: string
  readonly comments: CountedNoun
}

export interface CardWords {
  /** Stands before the name: «تعليق سلمى». */
  readonly commentOf: string
  readonly onArticle: string
  readonly sameArticle: string
  readonly number: string
  readonly heldBecause: string
  readonly rejectedBecause: string
  readonly record: string
  readonly approvedCount: CountedNoun
  readonly rejectedCount: CountedNoun
  readonly newWriter: string
  readonly trusted: string
  readonly repliesTo: string
  readonly earlierTexts: CountedNoun
  readonly address: string
  readonly sameAddress: string
  readonly hasMail: string
  readonly noMail: string
  readonly openReports: CountedNoun
  readonly decided: string
  readonly by: string
  readonly byPhase: string
  readonly covered: string
  readonly erased: string
  readonly foundWord: string
  readonly foundLink: string
  readonly edited: string
}

export interface ActWords {
  readonly approve: string
  readonly reject: string
  readonly rejectWith: string
  readonly reason: string
  readonly note: string
  readonly noteHint: string
  readonly redact: string
  /** Stands between that and the name. */
  readonly redactIn: string
  readonly open: string
  readonly undo: string
  readonly approved: string
  readonly rejected: string
  readonly undone: string
  readonly tooLate: string
  readonly failed: string
  readonly offline: string
  /** What became of a comment that somebody else decided meanwhile. */
  readonly meanwhile: Readonly<Record<'approved' | 'rejected' | 'changed' | 'gone', string>>
  readonly nothingChanged: string
  readonly counted: Readonly<Record<'approved' | 'rejected', CountedNoun>>
}

export interface KeyWords {
  readonly title: string
  readonly button: string
  readonly on: string
  readonly close: string
  readonly key: string
  readonly act: string
  readonly acts: Readonly<
    Record<
      'next' | 'previous' | 'approve' | 'reject' | 'reason' | 'undo' | 'select' | 'open' | 'filter' | 'help',
      string
    >
  >
}

export interface CommentPageWords {
  readonly title: string
  readonly back: string
  readonly asReaders: string
  readonly notShown: string
  readonly text: string
  readonly verdicts: string
  readonly noVerdicts: string
  readonly phase: string
  readonly verdict: string
  readonly why: string
  readonly passes: string
  readonly revisions: string
  readonly firstText: string
  readonly changedTo: string
  readonly redaction: string
  readonly redactionIntro: string
  readonly fromWord: string
  readonly toWord: string
  readonly preview: string
  readonly previewTitle: string
  readonly cover: string
  readonly uncover: string
  readonly uncoverWords: string
  readonly coveredParts: string
  readonly history: string
  readonly reports: string
  readonly noReports: string
  readonly writer: string
  readonly openness: string
  readonly opennessIntro: string
  readonly opennessNow: string
  readonly opennessChoices: Readonly<Record<'open' | 'closed' | 'by-age', string>>
  readonly save: string
  readonly banAddress: string
  readonly added: string
  readonly removed: string
}

export interface WriterWords {
  readonly title: string
  readonly first: string
  readonly last: string
  readonly names: string
  readonly mail: string
  readonly mailConfirmed: string
  readonly mailUnconfirmed: string
  readonly noMail: string
  readonly counts: string
  readonly history: string
  readonly noHistory: string
  readonly notes: string
  readonly noNotes: string
  readonly note: string
  readonly addNote: string
  readonly ban: string
  readonly banIntro: string
  readonly bannedUntil: string
  readonly bannedForGood: string
  readonly lift: string
  readonly until: string
  readonly ends: Readonly<Record<'1' | '7' | '30' | '0', string>>
  readonly verdict: string
  readonly banReason: string
  readonly submitBan: string
  readonly trust: string
  readonly trustOff: string
  readonly trustOn: string
  readonly trustUnavailable: string
  readonly trustMeans: string
  readonly trustNeedsMail: string
  readonly giveTrust: string
  readonly takeTrust: string
  readonly data: string
  readonly dataIntro: string
  readonly export: string
  readonly exportIntro: string
  readonly download: string
  readonly erase: string
  readonly eraseIntro: string
  readonly eraseSure: string
  readonly eraseNow: string
  readonly log: string
  readonly gone: string
  readonly allComments: string
}

export interface ReportWords {
  readonly title: string
  readonly open: string
  readonly upheld: string
  readonly dismissed: string
  readonly states: string
  readonly empty: string
  readonly emptyDone: string
  readonly reports: CountedNoun
  readonly reference: string
  readonly uphold: string
  readonly upholdIntro: string
  readonly dismiss: string
  readonly dismissIntro: string
  readonly answer: string
  readonly answerHint: string
  readonly answered: string
  readonly comment: string
}

export interface BanWords {
  readonly title: string
  readonly writers: string
  readonly addresses: string
  readonly words: string
  readonly noWriters: string
  readonly noAddresses: string
  readonly noWords: string
  readonly addressBan: string
  readonly who: string
  readonly what: string
  readonly verdict: string
  readonly verdicts: Readonly<Record<'reject' | 'hold', string>>
  readonly note: string
  readonly since: string
  readonly until: string
  readonly forGood: string
  readonly lift: string
  readonly addWords: string
  readonly addWordsIntro: string
  readonly wordLines: string
  readonly wordLinesHint: string
  readonly try: string
  readonly add: string
  readonly tried: string
  readonly triedNothing: string
  readonly wouldMeet: CountedNoun
  readonly lastComments: CountedNoun
  readonly restore: string
}

export interface StatisticsWords {
  readonly title: string
  readonly window: string
  readonly days: CountedNoun
  readonly received: string
  readonly approved: string
  readonly rejected: string
  readonly refused: string
  readonly medianWait: string
  readonly noWait: string
  readonly byDay: string
  readonly day: string
  readonly byDayNote: string
  readonly asTable: string
  readonly sums: string
  readonly byEditor: string
  readonly editor: string
  readonly noEditors: string
  readonly refusals: string
  readonly refusalsIntro: string
  readonly reason: string
  readonly count: string
  readonly noRefusals: string
  readonly program: string
}

export interface AuditWords {
  readonly title: string
  readonly intro: string
  readonly who: string
  readonly anybody: string
  readonly what: string
  readonly anything: string
  readonly subject: string
  readonly subjectHint: string
  readonly filter: string
  readonly when: string
  readonly detail: string
  readonly empty: string
  readonly older: string
  readonly check: string
  readonly checkIntro: string
  readonly whole: string
  readonly broken: string
  readonly actions: Readonly<Record<AuditAction, string>>
  /** What else a line tells, by its name in the code. */
  readonly details: Readonly<Record<string, string>>
  /** What it was done to: the words of the code that stand before a number. */
  readonly subjects: Readonly<Record<string, string>>
}

export interface SettingsWords {
  readonly title: string
  readonly intro: string
  readonly save: string
  readonly yes: string
  readonly no: string
  readonly default: string
  readonly bounds: string
  readonly to: string
  readonly groups: Readonly<Record<SettingGroup, string>>
  /** By the field's name in the form. */
  readonly labels: Readonly<Record<SettingField['name'], string>>
  readonly moderations: Readonly<Record<'pre' | 'post', string>>
  readonly versions: string
  readonly noVersions: string
  readonly version: string
  readonly changed: string
  readonly nothingChanged: string
}

export interface PolicyWords {
  readonly title: string
  readonly articleTitle: string
  readonly intro: string
  readonly articleIntro: string
  readonly text: string
  readonly textHint: string
  readonly preview: string
  readonly previewTitle: string
  readonly save: string
  readonly versions: string
  readonly noVersions: string
  readonly version: string
  readonly restore: string
  readonly emptyText: string
  readonly forArticle: string
  readonly siteWide: string
  readonly show: string
}

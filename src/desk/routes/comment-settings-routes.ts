import { SETTING_FIELDS } from '../../comments/comment-setting-fields.ts'
import {
  commentSettingsFields,
  parseCommentSettings,
  type SettingProblem,
} from '../../comments/parse-comment-settings.ts'
import type { DeskOutcome, DeskProblem } from '../desk-outcome.ts'
import type { DeskRoute, DeskValues, SignedContext } from '../desk-route.ts'
import { commentSettingsPage } from '../pages/comment-settings-page.ts'

const VERSIONS = 20
const PATH = '/settings/comments'

/** What an administrator decides about comments. */
export const COMMENT_SETTINGS_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: PATH, access: 'change-settings', run: showSettings },
  {
    method: 'POST',
    path: PATH,
    access: 'change-settings',
    fields: SETTING_FIELDS.map(({ name }) => name),
    run: saveSettings,
  },
]

async function showSettings(_values: DeskValues, { desk }: SignedContext): Promise<DeskOutcome> {
  const settings = await desk.store.settings.comments()
  const versions = await desk.store.settings.commentVersions(VERSIONS)
  return {
    kind: 'view',
    data: { settings, versions },
    page: commentSettingsPage({ fields: commentSettingsFields(settings), versions }),
  }
}

async function saveSettings({ fields }: DeskValues, { desk, act }: SignedContext): Promise<DeskOutcome> {
  const sent = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const parsed = parseCommentSettings(Object.fromEntries(sent))
  if (parsed.kind === 'problems') {
    const problems = parsed.problems.map(problemOf)
    const versions = await desk.store.settings.commentVersions(VERSIONS)
    return { kind: 'problems', problems, page: commentSettingsPage({ fields, versions, problems }) }
  }
  await desk.store.settings.saveComments(parsed.settings, act)
  return { kind: 'done', notice: 'settings-saved', next: `/desk${PATH}`, data: { settings: parsed.settings } }
}

function problemOf({ field, reason }: SettingProblem): DeskProblem {
  return { field, reason: reason === 'no-such-choice' ? 'not-a-choice' : reason }
}

import type { Story } from '../../news/story.ts'
import type { PageSetting } from '../page-setting.ts'

/** What editors decided of a story, in a few words: «مثبّتة · مقفلة»; a dash for nothing. */
export function editMarks({ editing }: Story, { wording }: PageSetting): string {
  const { states, renamed } = wording.stories
  const marks = [
    editing.pinnedAt === undefined ? '' : states.pinned,
    editing.isLocked ? states.locked : '',
    editing.isRenamed ? renamed : '',
  ]
  return marks.filter((mark) => mark !== '').join(' · ') || '—'
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NewsroomParts } from '../src/commands/newsroom-parts.ts'
import { createEditFollower } from '../src/journey/follow-edits.ts'
import { rebuildStories } from '../src/journey/rebuild-stories.ts'
import { HOUR_MS } from '../src/news/instant.ts'
import { restoreGrouping } from '../src/newsroom.ts'
import type { ArticleSummary } from '../src/store/article-store.ts'
import { createStoryGrouper } from '../src/stories/grouping/story-grouper.ts'
import { MORNING, withPress } from './press-and-newsroom.ts'

const ACT = { byName: 'سلمى', at: MORNING }

const BRIDGE = [
  'انهار جزء من جسر السنديان على نهر الريحان فجر اليوم بعد أمطار غزيرة، وأغلقت الشرطة الطريق بين القرنفل والمرسى في الاتجاهين.',
  'وقال رئيس بلدية القرنفل نادر القيسي إن أحدا لم يكن على الجسر ساعة انهياره، وإن مهندسين يفحصون الركائز الباقية قبل نقل الأنقاض.',
  'وأضاف القيسي أن حافلات ستنقل الطلاب عبر الطريق الجبلي حتى يقام جسر مؤقت خلال أسبوعين.',
]
const RETOLD = [
  'أدت أمطار غزيرة إلى انهيار قسم من جسر السنديان فوق نهر الريحان فجرا دون إصابات، بحسب بلدية القرنفل.',
  'وأوضح نادر القيسي، رئيس البلدية، أن المهندسين بدأوا فحص ركائز الجسر، وأن الشرطة أغلقت الطريق إلى المرسى.',
  'وتعتزم البلدية إقامة جسر مؤقت خلال أسبوعين، ونقل الطلاب بالحافلات عبر الطريق الجبلي.',
]
const URGENT = ['عاجل: أنباء عن حادث كبير شمالي البلاد، والتفاصيل بعد قليل.']

const at = (hours: number): string => new Date(MORNING + hours * HOUR_MS).toISOString()
const row = (id: string, outlet: string, report: Report) => ({
  id,
  outlet,
  title: report.title,
  text: report.text.join('\n\n'),
  date: at(report.hours),
  updates: report.updates ?? [],
})
interface Report {
  readonly title: string
  readonly text: readonly string[]
  readonly hours: number
  readonly updates?: readonly object[]
}

const FIRST = row('first', 'بريد الريحان', { title: 'انهيار جزء من جسر السنديان', text: BRIDGE, hours: 1 })
const SECOND = row('second', 'صدى المرسى', { title: 'جسر السنديان ينهار بعد الأمطار', text: RETOLD, hours: 2 })
const COPY = row('copy', 'مرآة الجبل', { title: 'جسر السنديان ينهار', text: RETOLD, hours: 5 })

async function kept({ store }: NewsroomParts, id: string): Promise<ArticleSummary> {
  const article = (await store.articles.list({ limit: 20 })).find(({ title }) => title === id)
  return article ?? assert.fail(`no article «${id}»`)
}

/** Rebuilt from the store, every article stands where it stands. */
async function assertRebuiltAlike({ store, journey }: NewsroomParts): Promise<void> {
  const { differences } = await rebuildStories({ store, names: journey.names, progress: () => undefined })
  assert.deepEqual(differences, [])
}

/** The same newsroom as it would go on after a restart. */
async function restarted({ journey }: NewsroomParts) {
  const grouper = createStoryGrouper()
  const again = { ...journey, grouper, edits: createEditFollower(journey.store.stories, grouper) }
  await restoreGrouping(again)
  return again
}

test('a copy follows its original into the story that an editor put it in, while the newsroom runs and after a restart', async () => {
  await withPress([FIRST, SECOND, COPY], async (parts, goOn) => {
    await goOn(4)
    const [first, second] = [await kept(parts, FIRST.title), await kept(parts, SECOND.title)]
    assert.equal(first.storyId, second.storyId, 'two reports of one event')
    const edited = await parts.store.stories.edit(first.storyId, { kind: 'split', articles: [second.id] }, ACT)
    assert.equal(edited.kind, 'done')
    const after = await restarted(parts)
    await goOn(7)
    const copy = await kept(parts, COPY.title)
    assert.equal(copy.copyOf?.originalId, second.id)
    assert.equal(copy.storyId, (await kept(parts, SECOND.title)).storyId)
    assert.notEqual(copy.storyId, first.storyId)
    const candidate = await parts.store.stories.groupedById(copy.id)
    assert.equal(candidate && after.grouper.place(candidate).story, copy.storyId)
    await assertRebuiltAlike(parts)
  })
})

test('a locked story takes nothing in by itself, not even a copy, also after a restart; unlocked it does again', async () => {
  const late = row('late', 'دفتر المدينة', { title: 'بلدية القرنفل: جسر السنديان انهار', text: RETOLD, hours: 9 })
  await withPress([FIRST, SECOND, COPY, late], async (parts, goOn) => {
    await goOn(4)
    const { storyId, id } = await kept(parts, SECOND.title)
    await parts.store.stories.edit(storyId, { kind: 'locked' }, ACT)
    const after = await restarted(parts)
    await goOn(7)
    const copy = await kept(parts, COPY.title)
    assert.notEqual(copy.storyId, storyId)
    assert.equal(copy.copyOf?.originalId, id, 'a copy all the same')
    const candidate = await parts.store.stories.groupedById(copy.id)
    assert.equal(candidate && after.grouper.place(candidate).story, 'new')
    await parts.store.stories.edit(copy.storyId, { kind: 'merged', into: storyId }, ACT)
    const [lock] = (await parts.store.stories.edits(storyId)).filter(({ edit }) => edit.kind === 'locked')
    await parts.store.stories.undo(lock?.number ?? 0, ACT)
    await goOn(11)
    assert.equal((await kept(parts, late.title)).storyId, storyId)
    await assertRebuiltAlike(parts)
  })
})

const REPORTED = { date: at(4), title: 'انهيار جسر السنديان في القرنفل', text: RETOLD.join('\n\n') }
const FLASH = row('flash', 'صدى المرسى', {
  title: 'عاجل: حادث شمالي البلاد',
  text: URGENT,
  hours: 1.5,
  updates: [REPORTED],
})

test('an urgent item that became a report joins the story that it belongs to now, and its address leads there', async () => {
  await withPress([FIRST, FLASH], async (parts, goOn) => {
    await goOn(3)
    const [first, flash] = [await kept(parts, FIRST.title), await kept(parts, FLASH.title)]
    assert.notEqual(flash.storyId, first.storyId, 'two lines tell nothing yet')
    await goOn(12)
    const report = await kept(parts, REPORTED.title)
    assert.deepEqual([report.id, report.storyId], [flash.id, first.storyId])
    assert.equal((await parts.store.stories.byId(flash.storyId))?.id, first.storyId)
    assert.equal((await parts.store.stories.byId(first.storyId))?.articleCount, 2)
    const [reason, ...more] = await parts.store.stories.because(flash.id)
    assert.deepEqual(reason, { kind: 'rejoined', from: flash.storyId })
    assert.ok(more.length > 0, 'and what it joined by')
    const copy = await parts.store.stories.groupedById(flash.id)
    assert.equal(copy && parts.journey.grouper.place(copy).story, first.storyId, 'the grouping knows its new words')
    await assertRebuiltAlike(parts)
  })
})

test('it stays where an editor has decided anything of its story, and where the other one is locked', async () => {
  for (const edit of [{ kind: 'pinned' }, { kind: 'locked' }] as const) {
    await withPress([FIRST, FLASH], async (parts, goOn) => {
      await goOn(3)
      const [first, flash] = [await kept(parts, FIRST.title), await kept(parts, FLASH.title)]
      assert.notEqual(flash.storyId, first.storyId)
      await parts.store.stories.edit(edit.kind === 'pinned' ? flash.storyId : first.storyId, edit, ACT)
      await goOn(12)
      assert.equal((await kept(parts, REPORTED.title)).storyId, flash.storyId)
      await assertRebuiltAlike(parts)
    })
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gatherNames } from './gather-names.ts'
import { gatherVoices } from './gather-voices.ts'
import { keepLedger } from './keep-ledger.ts'
import { type ReportForTest, reportForTest } from './report-for-test.ts'
import { viewOutlets } from './view-outlets.ts'

const WORDS = 'سنعيد فتح الطريق قبل نهاية الأسبوع'

/** A report that has a toll, a name and a saying, or less. */
function told(hour: number, outlet: string, change: Partial<ReportForTest> = {}) {
  return reportForTest({
    hour,
    outlet,
    title: `انهيار جسر المنارة كما روته ${outlet}`,
    paragraphs: ['قُتل 9 أشخاص في المنارة.', `وقال سامي نجم: "${WORDS}".`],
    figures: [{ kind: 'killed', value: 9, words: 'قُتل 9 أشخاص' }],
    names: [
      { kind: 'place', name: 'المنارة' },
      { kind: 'person', name: 'سامي نجم' },
    ],
    quotations: [{ text: WORDS, speaker: 'سامي نجم', verb: 'وقال' }],
    ...change,
  })
}

const BARE = { paragraphs: ['انهار الجسر صباحًا.'], figures: [], names: [], quotations: [] }

function view(reports: Parameters<typeof viewOutlets>[0]) {
  return viewOutlets(reports, {
    ledger: keepLedger(reports),
    voices: gatherVoices(reports),
    names: gatherNames(reports),
  })
}

test('outlets stand in the order of their first reports, each with what it has', () => {
  const [first, second] = view([told(0, 'شراع'), told(1, 'مرسى', BARE), told(2, 'شراع')])
  assert.deepEqual(
    [first?.articleIds.length, first?.originals, first?.headline],
    [2, 2, 'انهيار جسر المنارة كما روته شراع'],
  )
  assert.deepEqual([first?.claims.length, first?.voices, first?.names], [1, [0], [0, 1]])
  assert.deepEqual([second?.claims, second?.voices, second?.names], [[], [], []])
})

test('an outlet leaves out what half of the others have, and what one other alone has it does not', () => {
  const outlets = view([told(0, 'شراع'), told(1, 'مرسى'), told(2, 'نورس', BARE)])
  assert.deepEqual(outlets[2]?.leftOut, { measures: [0], voices: [0], names: [0, 1] })
  assert.deepEqual(outlets[0]?.leftOut, { measures: [], voices: [], names: [] })
  const two = view([told(0, 'شراع'), told(1, 'مرسى', BARE)])
  assert.deepEqual(two[1]?.leftOut, { measures: [], voices: [], names: [] })
})

test('an outlet that only copied is told by its headline and has no say in what others leave out', () => {
  const outlets = view([told(0, 'شراع'), told(1, 'نسّاخ', { copyOf: 0 }), told(2, 'نورس', BARE)])
  assert.deepEqual([outlets[1]?.originals, outlets[1]?.articleIds.length], [0, 1])
  assert.deepEqual(outlets[1]?.leftOut, { measures: [], voices: [], names: [] })
  assert.deepEqual(outlets[2]?.leftOut, { measures: [], voices: [], names: [] })
})

test('of an outlet that corrects itself the latest word stands', () => {
  const later = told(3, 'شراع', {
    paragraphs: ['قُتل 12 شخصًا في المنارة.'],
    figures: [{ kind: 'killed', value: 12, words: 'قُتل 12 شخصًا' }],
    quotations: [],
    names: [],
  })
  const reports = [told(0, 'شراع'), later]
  const [measure] = keepLedger(reports)
  const [outlet] = view(reports)
  assert.equal(measure?.claims[outlet?.claims[0]?.claim ?? -1]?.value, 12)
})

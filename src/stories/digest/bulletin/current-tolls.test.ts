import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim, Measure, MeasuredGroup } from '../../../news/story-digest.ts'
import { reportForTest } from '../report-for-test.ts'
import { citeSentence, type StoryReport } from '../story-report.ts'
import { readCurrentTolls } from './current-tolls.ts'

interface Stated {
  readonly hour: number
  readonly value: number
  readonly by: string
  readonly isOutlets?: boolean
}

function reportOf({ hour, value, by }: Stated): StoryReport {
  return reportForTest({
    hour,
    outlet: by,
    title: 'حريق في سوق المنارة',
    paragraphs: [`قتل ${value} أشخاص بحسب ${by}.`],
  })
}

function claimOf(stated: Stated): Claim {
  const { value, by, isOutlets = false } = stated
  const report = reportOf(stated)
  const sentence = citeSentence(report, { start: 0, end: 4 })
  return { value, qualifier: 'exact', by, isOutlets, words: `${value}`, at: report.article.published.at, sentence }
}

/** The values that are outdated of what was stated, in its order. */
function outdated(all: readonly Stated[], group?: MeasuredGroup): readonly number[] {
  const measure: Measure = { kind: 'killed', claims: all.map(claimOf), ...(group !== undefined && { group }) }
  const tolls = readCurrentTolls([measure], all.length)
  return all.flatMap((stated) => {
    const figures = [{ kind: 'killed', value: stated.value, qualifier: 'exact', start: 0, end: 4 } as const]
    return tolls.isOutdated({ report: reportOf(stated), figures }) ? [stated.value] : []
  })
}

test('A toll is outdated once its speaker has given another, higher or lower', () => {
  const [early, late] = [
    { hour: 0, value: 9, by: 'وزارة الصحة' },
    { hour: 3, value: 7, by: 'وزارة الصحة' },
  ]
  assert.deepEqual(outdated([early, late]), [9])
  assert.deepEqual(outdated([early, late], 'children'), [9])
})

test('A toll is outdated once somebody has given a higher one and nobody repeats it', () => {
  const [police, ministry] = [
    { hour: 0, value: 4, by: 'الشرطة' },
    { hour: 3, value: 9, by: 'وزارة الصحة' },
  ]
  assert.deepEqual(outdated([police, ministry]), [4])
  assert.deepEqual(outdated([police, ministry, { hour: 5, value: 4, by: 'فوج الإطفاء' }]), [])
})

test('Beside the toll of somebody who counts an outlet’s own lower one is outdated, whenever it came', () => {
  const counted = { hour: 0, value: 9, by: 'وزارة الصحة' }
  assert.deepEqual(outdated([counted, { hour: 3, value: 7, by: 'شراع', isOutlets: true }]), [7])
  assert.deepEqual(outdated([counted, { hour: 3, value: 7, by: 'الشرطة' }]), [])
})

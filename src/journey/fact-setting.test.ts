import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factSetting, publishedThere } from './fact-setting.ts'

const LATE = Date.parse('2024-04-03T22:30:00Z')

test('the day of publication is that of the outlet’s country, else of the zone that was written, else of UTC', () => {
  const dayAndHour = (zone?: string, country?: string) => {
    const { day, hour } = publishedThere({ at: LATE, ...(zone !== undefined && { zone }) }, country)
    return [day, hour]
  }
  assert.deepEqual(dayAndHour('+00:00', 'iq'), [4, 1])
  assert.deepEqual(dayAndHour('+03:00'), [4, 1])
  assert.deepEqual(dayAndHour('Z'), [3, 22])
  assert.deepEqual(dayAndHour('somewhere', 'xx'), [3, 22])
})

test('credits are told the author and the outlet’s names', () => {
  const published = { at: LATE, precision: 'minute', evidence: 'feed', text: '', confidence: 0.75 } as const
  const article = { title: 'خبر', bylines: ['ليلى الهاشمي', 'نادر القيسي'], published }
  const { credits, reference } = factSetting(article, { country: 'jo', names: ['صوت الريحان'] })
  assert.deepEqual(credits, { title: 'خبر', author: 'ليلى الهاشمي، نادر القيسي', outlets: ['صوت الريحان'] })
  assert.equal(reference.country, 'jo')
})

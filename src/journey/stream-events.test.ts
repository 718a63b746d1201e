import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ArticleId, toId } from '../news/ids.ts'
import { StreamEvents } from './stream-events.ts'

const id = (number: number) => toId<ArticleId>(number)

test('events happen after the article that was the newest by then, and of one place in the order of time', () => {
  const events = new StreamEvents()
  const happened: string[] = []
  const add = (name: string, after: number | undefined, at: number) =>
    events.add({ after: after ? id(after) : (after as 0 | undefined), at, happen: () => happened.push(name) })
  const come = (number: number, firstSeenAt: number) => {
    events.happenBefore({ id: id(number), firstSeenAt })
    happened.push(String(number))
  }
  add('first', 0, 9)
  add('late', 2, 9)
  add('early', 2, 8)
  add('by time', undefined, 15)
  add('end', 40, 99)
  come(1, 10)
  come(2, 11)
  come(7, 20)
  add('revised', 7, 30)
  events.happenRest()
  assert.deepEqual(happened, ['first', '1', '2', 'early', 'late', 'by time', '7', 'revised', 'end'])
})

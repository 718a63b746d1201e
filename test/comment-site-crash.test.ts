import assert from 'node:assert/strict'
import { once } from 'node:events'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import type { ArticleId } from '../src/news/ids.ts'
import { commentForm, openArticle, problemsOn } from './comment-visitor.ts'
import { type CrowdedSite, prepareCrowdedSite } from './crowded-site.ts'
import { type PageForm, typedIn, typeInto } from './page-form.ts'
import { createPlainBrowser } from './plain-browser.ts'

const KILLS = 10
/** Forms on their way at once. */
const WRITERS = 8
/** Answers after which a run is killed. */
const PATIENCE = [1, 2, 3, 5, 8, 13, 21]

interface SentForm {
  readonly text: string
  readonly form: PageForm
}

/** What readers know: which forms were thanked for, and which never heard an answer. */
interface Readers {
  readonly thanked: Set<string>
  readonly unanswered: SentForm[]
  sent: number
}

const FREE = {
  leastFillSeconds: 0,
  addressLimit: { count: 1000, minutes: 10 },
  articleLimit: { count: 10_000, minutes: 10 },
  siteLimit: { count: 10_000, minutes: 10 },
}

test(`a site that is killed ${KILLS} times while forms come in has every comment that it thanked for, once`, async () => {
  const site = await prepareCrowdedSite({ settings: FREE })
  const readers: Readers = { thanked: new Set(), unanswered: [], sent: 0 }
  try {
    for (let run = 0; run < KILLS; run++) await writeUntilKilled(site, readers, PATIENCE[run % PATIENCE.length] ?? 1)
    const before = readers.thanked.size
    assert.ok(before >= KILLS, `${before} forms were thanked for`)
    assert.ok(readers.unanswered.length > 0, 'some forms were cut off')
    await sendAgain(site, readers)
    assertWhole(site, readers)
  } finally {
    site.remove()
  }
})

async function writeUntilKilled(site: CrowdedSite, readers: Readers, patience: number): Promise<void> {
  const child = await site.open()
  const goal = readers.thanked.size + patience
  const closed = once(child, 'exit')
  const writer = async () => {
    while (child.signalCode === null && !child.killed) {
      await writeOne(site, readers)
      if (readers.thanked.size >= goal) child.kill('SIGKILL')
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, writer))
  const [, signal] = (await closed) as [number | null, string | null]
  assert.equal(signal, 'SIGKILL')
}

async function writeOne(site: CrowdedSite, readers: Readers): Promise<void> {
  const number = ++readers.sent
  const browser = createPlainBrowser({ address: site.address })
  const text = `تعليق ${number} كُتب قبل أن ينقطع التيار`
  let form: PageForm | undefined
  try {
    const id = site.articles[number % site.articles.length] as ArticleId
    const page = await openArticle(browser, { id })
    form = typeInto(commentForm(page), {
      name: `كاتب ${number % 7}`,
      text,
      email: `reader-${number}@reader.example`,
      code: site.digits(typedIn(commentForm(page), 'token') ?? ''),
    })
    const answer = await browser.send(form)
    assert.deepEqual(answer.led, [303], problemsOn(answer).join())
    readers.thanked.add(text)
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error
    // The line went dead: whether the comment was kept, its reader does not know.
    if (form) readers.unanswered.push({ text, form })
  }
}

/** Readers who saw no answer press the button again, with the form that still stands before them. */
async function sendAgain(site: CrowdedSite, { unanswered, thanked }: Readers): Promise<void> {
  const child = await site.open()
  const browser = createPlainBrowser({ address: site.address })
  for (const { text, form } of unanswered) {
    const answer = await browser.send(form)
    const told = problemsOn(answer)
    assert.ok(answer.led[0] === 303 || told.length === 1, `${answer.status}: ${told.join()}`)
    thanked.add(text)
  }
  const closed = once(child, 'exit')
  child.kill('SIGKILL')
  await closed
}

function assertWhole({ storeFile }: CrowdedSite, { thanked }: Readers): void {
  const database = new DatabaseSync(storeFile, { readOnly: true })
  const column = (sql: string) =>
    database
      .prepare(sql)
      .all()
      .flatMap((row) => Object.values(row))
  const texts = column('SELECT text FROM comments').map(String)
  assert.deepEqual(texts.sort(), [...thanked].sort(), 'every comment is there once, and no other')
  const [count] = column('SELECT count(*) FROM comments')
  assert.deepEqual(column('SELECT count(*) FROM spent_codes WHERE used = 1'), [count], 'each has used up one code')
  assert.deepEqual(column(`SELECT count(*) FROM outbox WHERE kind = 'comment-received'`), [count], 'each has one mail')
  assert.deepEqual(column('SELECT sum(count) FROM comment_counts'), [count])
  assert.deepEqual(column('PRAGMA integrity_check'), ['ok'])
  assert.deepEqual(column('PRAGMA foreign_key_check'), [])
  database.close()
}

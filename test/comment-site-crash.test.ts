import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import type { ArticleId } from '../src/news/ids.ts'
import { commentForm, openArticle, problemsOn } from './comment-visitor.ts'
import { type CrowdedSite, prepareCrowdedSite } from './crowded-site.ts'
import { acceptInvitation, approve, cardsOn, openQueue } from './desk-visitor.ts'
import { wordsOf } from './page-element.ts'
import { type PageForm, typedIn, typeInto } from './page-form.ts'
import { createPlainBrowser, type PlainBrowser } from './plain-browser.ts'

const KILLS = 10
/** Forms on their way at once. */
const WRITERS = 8
/** Answers after which a run is killed. */
const PATIENCE = [1, 2, 3, 5, 8, 13, 21]

interface SentForm {
  readonly text: string
  readonly form: PageForm
}

/** What people know: which forms were thanked for and which never heard an answer; which approvals the desk confirmed. */
interface People {
  readonly thanked: Set<string>
  readonly unanswered: SentForm[]
  readonly approved: Set<string>
  /** Signed in before the first kill: a session outlives the process. */
  readonly desk: PlainBrowser
  sent: number
}

const FREE = {
  leastFillSeconds: 0,
  addressLimit: { count: 1000, minutes: 10 },
  articleLimit: { count: 10_000, minutes: 10 },
  siteLimit: { count: 10_000, minutes: 10 },
}

test(`killed ${KILLS} times while forms come in and an editor decides, a site has all that it thanked for, once`, async () => {
  const site = await prepareCrowdedSite({ settings: FREE })
  try {
    const desk = await signInOnce(site)
    const people: People = { thanked: new Set(), unanswered: [], approved: new Set(), desk, sent: 0 }
    for (let run = 0; run < KILLS; run++) await writeUntilKilled(site, people, PATIENCE[run % PATIENCE.length] ?? 1)
    const before = people.thanked.size
    assert.ok(before >= KILLS, `${before} forms were thanked for`)
    assert.ok(people.unanswered.length > 0, 'some forms were cut off')
    assert.ok(people.approved.size > 0, 'some were approved')
    await sendAgain(site, people)
    assertWhole(site, people)
  } finally {
    site.remove()
  }
})

async function signInOnce(site: CrowdedSite): Promise<PlainBrowser> {
  const child = await site.open()
  const desk = createPlainBrowser({ address: site.address })
  await acceptInvitation(desk, { link: site.invitation, login: 'layla' })
  await kill(child)
  return desk
}

async function kill(child: ChildProcess): Promise<void> {
  const closed = once(child, 'exit')
  child.kill('SIGKILL')
  await closed
}

async function writeUntilKilled(site: CrowdedSite, people: People, patience: number): Promise<void> {
  const child = await site.open()
  const goal = people.thanked.size + patience
  const closed = once(child, 'exit')
  const writer = async () => {
    while (child.signalCode === null && !child.killed) {
      await writeOne(site, people)
      if (people.thanked.size >= goal) child.kill('SIGKILL')
    }
  }
  const editor = async () => {
    while (child.signalCode === null && !child.killed) await approveOne(people)
  }
  await Promise.all([editor(), ...Array.from({ length: WRITERS }, writer)])
  const [, signal] = (await closed) as [number | null, string | null]
  assert.equal(signal, 'SIGKILL')
}

async function writeOne(site: CrowdedSite, people: People): Promise<void> {
  const number = ++people.sent
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
    people.thanked.add(text)
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error
    // The line went dead: whether the comment was kept, its reader does not know.
    if (form) people.unanswered.push({ text, form })
  }
}

/** Approves what waits longest, if the line holds. */
async function approveOne({ desk, approved }: People): Promise<void> {
  try {
    const queue = await openQueue(desk)
    const [text] = /تعليق \d+ كُتب قبل أن ينقطع التيار/.exec(wordsOf(cardsOn(queue)[0])) ?? []
    if (text === undefined) return
    await approve(desk, text, queue)
    approved.add(text)
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error
  }
}

/** Readers who saw no answer press the button again, with the form that still stands before them. */
async function sendAgain(site: CrowdedSite, { unanswered, thanked }: People): Promise<void> {
  const child = await site.open()
  const browser = createPlainBrowser({ address: site.address })
  for (const { text, form } of unanswered) {
    const answer = await browser.send(form)
    const told = problemsOn(answer)
    assert.ok(answer.led[0] === 303 || told.length === 1, `${answer.status}: ${told.join()}`)
    thanked.add(text)
  }
  await kill(child)
}

function assertWhole({ storeFile }: CrowdedSite, { thanked, approved }: People): void {
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
  const shown = column(`SELECT text FROM comments WHERE state = 'approved'`)
  assert.deepEqual(
    [...approved].filter((text) => !shown.includes(text)),
    [],
    'what the desk confirmed is shown',
  )
  assert.deepEqual(column(`SELECT count(*) FROM audit_log WHERE action = 'comment-approved'`), [shown.length])
  const gaps = 'SELECT article_id FROM comments GROUP BY article_id HAVING count(number) <> coalesce(max(number), 0)'
  assert.deepEqual(column(gaps), [], 'numbers have no gaps')
  assert.deepEqual(column('PRAGMA integrity_check'), ['ok'])
  assert.deepEqual(column('PRAGMA foreign_key_check'), [])
  database.close()
}

import { openContact } from '../../comments/sealed-contact.ts'
import type { CommentWriter } from '../../news/comment.ts'
import type { CommentId, WriterId } from '../../news/ids.ts'
import { parseId } from '../../site/parse-id.ts'
import type { WriterRecord } from '../../store/writer-store.ts'
import { commentJson } from '../comment-json.ts'
import type { DeskOutcome } from '../desk-outcome.ts'
import type { DeskRoute, DeskValues, SignedContext } from '../desk-route.ts'
import { ownPath } from '../own-path.ts'
import { erasePage, exportPage, type WriterView, writerPage } from '../pages/writer-page.ts'
import { readBanForm } from '../read-ban-form.ts'
import { sentWrong } from '../sent-wrong.ts'

const LATEST = 50
const AUDIT_LINES = 50
const LONGEST_NOTE = 2000
const ONE = '/writers/:id'

/** Those who write comments, and what is decided about them. */
export const WRITER_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: ONE, access: 'read-comments', run: showWriter },
  { method: 'POST', path: `${ONE}/notes`, access: 'note-writers', fields: ['text'], run: addNote },
  {
    method: 'POST',
    path: `${ONE}/ban`,
    access: 'ban-writers',
    fields: ['days', 'verdict', 'note'],
    run: banWriter,
  },
  { method: 'POST', path: `${ONE}/trust`, access: 'trust-writers', fields: ['trust'], run: setTrust },
  {
    method: 'POST',
    path: '/comments/:id/ban-address',
    access: 'ban-widely',
    fields: ['days', 'verdict', 'note', 'next'],
    run: banAddress,
  },
  { method: 'GET', path: `${ONE}/export`, access: 'handle-writer-data', provenFor: `${ONE}/export`, run: exportWriter },
  { method: 'GET', path: `${ONE}/erase`, access: 'handle-writer-data', provenFor: `${ONE}/erase`, run: showErase },
  {
    method: 'POST',
    path: `${ONE}/erase`,
    access: 'handle-writer-data',
    provenFor: `${ONE}/erase`,
    fields: ['sure'],
    run: eraseWriter,
  },
]

async function showWriter({ address }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const writer = await writerOf(address.id, context)
  if (!writer) return { kind: 'missing' }
  const view = await viewOf(writer, context)
  return { kind: 'view', data: viewJson(view, context), page: writerPage(view) }
}

async function writerOf(id: string | undefined, { desk }: SignedContext): Promise<CommentWriter | undefined> {
  const known = parseId<WriterId>(id)
  return known && (await desk.store.writers.byId(known))
}

async function viewOf(writer: CommentWriter, { desk, now, may }: SignedContext): Promise<WriterView> {
  const { store } = desk
  const comments = await store.comments.queue({ writerId: writer.id, order: 'newest', limit: LATEST })
  const bans = may('ban-writers') ? await store.writers.bans('writer', now) : []
  const ban = bans.find(({ value }) => value === String(writer.id))
  const settings = await store.settings.comments()
  const subject = `writer ${writer.id}`
  return {
    writer,
    comments,
    names: [...new Set([writer.name, ...comments.map(({ name }) => name)])].filter((name) => name !== ''),
    ...(may('note-writers') && { notes: await store.writers.notes(writer.id) }),
    ...(ban && { ban }),
    isTrustUsed: settings.trustsWriters,
    ...(may('read-audit') && { audit: await store.audit.list({ subject, limit: AUDIT_LINES }) }),
  }
}

function viewJson({ writer, comments, names, notes, ban, audit }: WriterView, context: SignedContext): object {
  const { hasContact, confirmedAt, ...open } = writer
  return {
    writer: {
      ...open,
      ...(context.may('note-writers') && { hasContact, ...(confirmedAt !== undefined && { confirmedAt }) }),
    },
    names,
    comments: comments.map((comment) => commentJson(comment, context)),
    ...(notes && { notes }),
    ...(ban && { ban }),
    ...(audit && { audit }),
  }
}

async function addNote({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const writer = await writerOf(address.id, context)
  if (!writer) return { kind: 'missing' }
  const text = (fields.text ?? '').trim()
  const reason = text === '' ? 'empty' : text.length > LONGEST_NOTE ? 'too-long' : undefined
  if (reason) {
    const problems = [{ field: 'text', reason }] as const
    return { kind: 'problems', problems, page: writerPage({ ...(await viewOf(writer, context)), problems }) }
  }
  await context.desk.store.writers.addNote(writer.id, text, context.act)
  return { kind: 'done', notice: 'note-added', next: pageOf(writer) }
}

function pageOf({ id }: CommentWriter): string {
  return `/desk/writers/${id}`
}

async function banWriter({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const writer = await writerOf(address.id, context)
  if (!writer) return { kind: 'missing' }
  const terms = readBanForm(fields, context.now)
  if ('field' in terms) return sentWrong(terms, pageOf(writer))
  const ban = { kind: 'writer', value: String(writer.id), ...terms } as const
  await context.desk.store.writers.ban(ban, context.act)
  return { kind: 'done', notice: 'banned', next: pageOf(writer) }
}

async function banAddress({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const { store } = context.desk
  const id = parseId<CommentId>(address.id)
  if (!id || !(await store.comments.byId(id))) return { kind: 'missing' }
  const value = await store.writers.addressKeyOf(id)
  if (value === undefined) return { kind: 'conflict', reason: 'no-address' }
  const terms = readBanForm(fields, context.now)
  if ('field' in terms) return sentWrong(terms, `/desk/comments/${id}`)
  await store.writers.ban({ kind: 'address', value, ...terms }, context.act)
  return {
    kind: 'done',
    notice: 'banned',
    next: fields.next === undefined ? `/desk/comments/${id}` : ownPath(fields.next),
  }
}

async function setTrust({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const writer = await writerOf(address.id, context)
  if (!writer) return { kind: 'missing' }
  const { store } = context.desk
  if (fields.trust !== 'on' && fields.trust !== 'off') {
    return sentWrong({ field: 'trust', reason: 'not-a-choice' }, pageOf(writer))
  }
  const isTrusted = fields.trust === 'on'
  if (isTrusted && !(await store.settings.comments()).trustsWriters) {
    return { kind: 'conflict', reason: 'trust-not-allowed' }
  }
  if (isTrusted && !writer.hasContact) return { kind: 'conflict', reason: 'trust-needs-mail' }
  await store.writers.setTrust(writer.id, isTrusted, context.act)
  return { kind: 'done', notice: isTrusted ? 'writer-trusted' : 'trust-withdrawn', next: pageOf(writer) }
}

/** What leaves the house is written down, whoever reads it as a page or as a file. */
async function exportWriter({ address }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const { desk, act } = context
  const writer = await writerOf(address.id, context)
  const record = writer && (await desk.store.writers.record(writer.id))
  if (!record) return { kind: 'missing' }
  await desk.store.audit.append({ action: 'writer-exported', subject: `writer ${writer.id}`, detail: {} }, act)
  const data = await withEmail(record, context)
  return { kind: 'view', data, page: exportPage(writer, data) }
}

async function withEmail(record: WriterRecord, { desk }: SignedContext): Promise<object> {
  const contact = await desk.store.writers.contact(record.writer.id)
  const email = contact && openContact(desk.keyring, contact.sealed)
  return { ...record, ...(email !== undefined && { email }) }
}

async function showErase({ address }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const writer = await writerOf(address.id, context)
  if (!writer) return { kind: 'missing' }
  return { kind: 'view', data: { writer: { id: writer.id, counts: writer.counts } }, page: erasePage(writer) }
}

async function eraseWriter({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const writer = await writerOf(address.id, context)
  if (!writer) return { kind: 'missing' }
  if (fields.sure !== 'on') {
    const problems = [{ field: 'sure', reason: 'not-confirmed' }] as const
    return { kind: 'problems', problems, page: erasePage(writer, problems) }
  }
  const erased = await context.desk.store.writers.erase(writer.id, context.act)
  return { kind: 'done', notice: 'writer-erased', next: pageOf(writer), data: { erased } }
}

import type { DeskRoute, DeskValues } from './desk-route.ts'

/** More than this in one list is no selection of a page. */
const LONGEST_LIST = 500

type Sent = Readonly<Record<string, unknown>>

/** Cuts what was sent to what the route knows: from the path, the query and the body. */
export function deskValues(
  route: Pick<DeskRoute, 'query' | 'fields' | 'lists'>,
  { params, query, body }: { readonly params: unknown; readonly query: unknown; readonly body: unknown },
): DeskValues {
  const asked = isSent(query) ? query : {}
  const parts = isSent(params) ? params : {}
  return {
    address: { ...pick(asked, route.query), ...pick(parts, Object.keys(parts)) },
    fields: pick(
      valuesOf(body, (form, name) => form.get(name), route.fields),
      route.fields,
    ),
    lists: pickLists(
      valuesOf(body, (form, name) => form.getAll(name), route.lists),
      route.lists,
    ),
  }
}

function pick(sent: Sent, names: readonly string[] = []): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(names.map((name) => [name, textOf(Object.hasOwn(sent, name) ? sent[name] : undefined)]))
}

function pickLists(sent: Sent, names: readonly string[] = []): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(names.map((name) => [name, listOf(Object.hasOwn(sent, name) ? sent[name] : undefined)]))
}

/** A form's values by their names; a JSON object is one already. */
function valuesOf(
  body: unknown,
  read: (form: URLSearchParams, name: string) => unknown,
  names: readonly string[] = [],
): Sent {
  if (body instanceof URLSearchParams) return Object.fromEntries(names.map((name) => [name, read(body, name)]))
  return isSent(body) ? body : {}
}

function isSent(value: unknown): value is Sent {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A form has texts alone; a program may send numbers and truths. A truth is what a checkbox sends, an untruth nothing. */
function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return textOf(value[0])
  if (typeof value === 'string') return value.toWellFormed()
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return value === true ? 'on' : undefined
}

function listOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, LONGEST_LIST) : [value]
  return list.map(textOf).filter((text) => text !== undefined)
}

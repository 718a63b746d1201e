import { type AnyId, ID_LIMIT, toId } from '../news/ids.ts'

const ID = /^[1-9]\d{0,9}$/

/** Reads an id from an address; `undefined` for anything that cannot be one. */
export function parseId<T extends AnyId>(text: string | undefined): T | undefined {
  if (text === undefined || !ID.test(text)) return undefined
  const value = Number(text)
  return value < ID_LIMIT ? toId<T>(value) : undefined
}

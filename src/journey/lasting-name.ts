import { addressKey, numberInAddress } from '../base/address-key.ts'
import { parseWebAddress } from '../base/web-address.ts'
import type { FeedItem } from '../news/feed-item.ts'

/** Names made to be unique in the world: RFC 4151 and 4122. */
const UNIQUE_NAME = /^(?:tag:|urn:)|^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/**
 * By what an item is known again when its outlet changed the headline and with it the address: its GUID, if that is unique
 * in the world or an address of its own (WordPress: `?p=1203`). A mere number may be a place in the list; it counts only
 * together with the number in the address.
 */
export function lastingNameOf({ guid }: FeedItem, url: URL): string | undefined {
  if (guid === undefined || guid === '') return undefined
  if (UNIQUE_NAME.test(guid)) return guid
  const address = parseWebAddress(guid)
  if (address) {
    const key = addressKey(address)
    return key === addressKey(url) || !isNumbered(address) ? undefined : key
  }
  const number = numberInAddress(url)
  return number === undefined ? undefined : `${guid} ${number}`
}

// The address of a site or of one of its lists stands for whatever is in it today.
function isNumbered(address: URL): boolean {
  return /\d/.test(`${address.pathname}${address.search}`)
}

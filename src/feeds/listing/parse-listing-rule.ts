import type { ListingRule } from '../../news/listing.ts'
import { parseSelector } from './simple-selector.ts'

const NAMES = ['item', 'link', 'title', 'date', 'summary', 'image'] as const

/** Reads a rule from JSON; `undefined` where it is none, names no item, or one of its selectors is not a simple one. */
export function parseListingRule(json: string): ListingRule | undefined {
  let written: unknown
  try {
    written = JSON.parse(json)
  } catch {
    return undefined
  }
  if (typeof written !== 'object' || written === null) return undefined
  const entries = Object.entries(written).filter(([, selector]) => selector !== undefined)
  const isRule = entries.every(
    ([name, selector]) => isName(name) && typeof selector === 'string' && parseSelector(selector),
  )
  const rule: { [Name in (typeof NAMES)[number]]?: string } = Object.fromEntries(entries)
  return isRule && rule.item !== undefined ? { ...rule, item: rule.item } : undefined
}

function isName(name: string): boolean {
  return (NAMES as readonly string[]).includes(name)
}

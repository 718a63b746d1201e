import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceOffer } from '../news/source.ts'

/** What speaks for an entry: it worked when it was measured, stood in a working configuration, or was listed by others. */
export const CATALOGUE_EVIDENCE = ['measured-working', 'in-production-config', 'stored-copy-seen', 'listed'] as const

/** An outlet that a new newsroom starts with. */
export interface CatalogueEntry extends SourceOffer {
  readonly evidence: (typeof CATALOGUE_EVIDENCE)[number]
}

/** The starting catalogue of real Arabic outlets: names, countries and public feed addresses, nothing of their texts. */
export function loadCatalogue(): readonly CatalogueEntry[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'arabic-outlets.json'), 'utf8')) as readonly CatalogueEntry[]
}

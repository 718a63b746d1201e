import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import { openSqliteStore } from '../store/engines/sqlite/sqlite-store.ts'
import { importCatalogue } from './import-catalogue.ts'

test('an empty store gets every outlet of the catalogue, once, each under a name of its own', async () => {
  const store = openSqliteStore({ file: ':memory:' })
  assert.equal(await importCatalogue(store, 0), loadCatalogue().length)
  const sources = await store.sources.all()
  assert.equal(sources.length, loadCatalogue().length)
  assert.equal(new Set(sources.map((source) => source.slug)).size, sources.length)
  assert.equal(await importCatalogue(store, 0), 0, 'a store with sources is left alone')
  await store.close()
})

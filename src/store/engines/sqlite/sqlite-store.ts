import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { messageOf, NashraError } from '../../../base/errors.ts'
import type { Store } from '../../store.ts'
import { accountQueries } from './account-queries.ts'
import { articleQueries } from './article-queries.ts'
import { auditQueries } from './audit-queries.ts'
import { checkQueries } from './check-queries.ts'
import { commentQueries } from './comment-queries.ts'
import { Database } from './database.ts'
import { factQueries } from './fact-queries.ts'
import { intakeQueries } from './intake-queries.ts'
import { migrate } from './migrations.ts'
import { nameQueries } from './name-queries.ts'
import { outboxQueries } from './outbox-queries.ts'
import { reportQueries } from './report-queries.ts'
import { sagaQueries } from './saga-queries.ts'
import { searchQueries } from './search-queries.ts'
import { settingQueries } from './setting-queries.ts'
import { sourceQueries } from './source-queries.ts'
import { storyQueries } from './story-queries.ts'
import { subscriptionQueries } from './subscription-queries.ts'
import { templateQueries } from './template-queries.ts'
import { topicQueries } from './topic-queries.ts'
import { writerQueries } from './writer-queries.ts'

/**
 * Opens the embedded store, making or migrating it as needed.
 *
 * @param options.file a path, or `:memory:` for a store that ends with the process
 * @throws NashraError STORE_TOO_NEW, or STORE_DAMAGED if the file is no database of ours
 */
export function openSqliteStore(options: { readonly file: string }): Store {
  const database = openDatabase(options.file)
  return {
    sources: sourceQueries(database),
    intake: intakeQueries(database),
    subscriptions: subscriptionQueries(database),
    articles: articleQueries(database),
    facts: factQueries(database),
    names: nameQueries(database),
    checks: checkQueries(database),
    stories: storyQueries(database),
    sagas: sagaQueries(database),
    topics: topicQueries(database),
    search: searchQueries(database),
    templates: templateQueries(database),
    comments: commentQueries(database),
    writers: writerQueries(database),
    reports: reportQueries(database),
    settings: settingQueries(database),
    accounts: accountQueries(database),
    audit: auditQueries(database),
    outbox: outboxQueries(database),
    edition: () => database.edition,
    ping: async () => {
      database.get('SELECT 1')
    },
    close: async () => database.close(),
  }
}

function openDatabase(file: string): Database {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
    const database = new Database(file)
    migrate(database)
    return database
  } catch (cause) {
    if (cause instanceof NashraError) throw cause
    throw new NashraError('STORE_DAMAGED', {
      english: `the store ${file} cannot be opened: ${messageOf(cause)}; restore it from a backup with nashra restore`,
      arabic: `تعذّر فتح المخزن ${file}: ${messageOf(cause)}؛ استعِده من نسخة احتياطية بالأمر nashra restore`,
      cause,
    })
  }
}

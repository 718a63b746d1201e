import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { Row } from './row.ts'

/** One connection: prepared statements are made once, and writes run in transactions. */
export class Database {
  readonly #connection: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  #edition = 1
  #inTransaction = false

  constructor(file: string) {
    this.#connection = new DatabaseSync(file)
    // WAL lets readers go on while we write. With NORMAL a power cut may undo the last transactions, each of them whole:
    // the feed's state goes back with them, so what they had accepted is read again. A killed process loses nothing.
    this.#connection.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY',
    )
  }

  /** Runs statements that take no values and give no rows. */
  exec(sql: string): void {
    this.#connection.exec(sql)
  }

  all(sql: string, ...values: readonly SQLInputValue[]): readonly Row[] {
    return this.#prepare(sql).all(...values)
  }

  get(sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
    return this.#prepare(sql).get(...values)
  }

  /** The number of changed rows and the id of the last inserted one. */
  run(sql: string, ...values: readonly SQLInputValue[]): { readonly changes: number; readonly lastId: number } {
    const statement = this.#prepare(sql)
    // FTS5 writes rows of its own, whose ids are beyond what a number holds and stay behind as the last inserted one.
    statement.setReadBigInts(true)
    const result = statement.run(...values)
    statement.setReadBigInts(false)
    return { changes: Number(result.changes), lastId: Number(result.lastInsertRowid) }
  }

  /** Runs `work` in one transaction that is undone whole if it throws; a reader sees nothing of an `unseen` one. */
  transaction<T>(work: () => T, options: { readonly unseen?: boolean } = {}): T {
    if (this.#inTransaction) return work()
    this.#connection.exec('BEGIN IMMEDIATE')
    this.#inTransaction = true
    try {
      const result = work()
      this.#connection.exec('COMMIT')
      if (!options.unseen) this.#edition++
      return result
    } catch (error) {
      this.#connection.exec('ROLLBACK')
      throw error
    } finally {
      this.#inTransaction = false
    }
  }

  /** Grows by one with every committed transaction. */
  get edition(): number {
    return this.#edition
  }

  close(): void {
    this.#statements.clear()
    this.#connection.close()
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#connection.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}

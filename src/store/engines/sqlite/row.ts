import type { SQLOutputValue } from 'node:sqlite'

/** A row as SQLite answers it. */
export type Row = Record<string, SQLOutputValue>

function wrongColumn(row: Row, column: string, expected: string): TypeError {
  return new TypeError(`column ${column} is ${typeof row[column]}, not ${expected}`)
}

export function text(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw wrongColumn(row, column, 'text')
  return value
}

export function integer(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw wrongColumn(row, column, 'a number')
  return value
}

/** The `count` of a query that counts; 0 where no row was kept. */
export function countIn(row: Row | undefined): number {
  return row ? integer(row, 'count') : 0
}

export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column]
  if (!(value instanceof Uint8Array)) throw wrongColumn(row, column, 'bytes')
  return value
}

/** `{ [property]: text }`, or nothing where the column is NULL: for spreading into a value with optional properties. */
export function optionalText<P extends string>(row: Row, column: string, property: P): { [K in P]?: string } {
  return row[column] === null ? {} : ({ [property]: text(row, column) } as { [K in P]: string })
}

/** As `optionalText`, for numbers. */
export function optionalInteger<P extends string>(row: Row, column: string, property: P): { [K in P]?: number } {
  return row[column] === null ? {} : ({ [property]: integer(row, column) } as { [K in P]: number })
}

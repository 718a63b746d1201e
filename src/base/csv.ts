export type CsvValue = string | number | undefined

/** Excel takes a file for UTF-8 only with this before it. */
const BYTE_ORDER_MARK = '\uFEFF'
/** What a spreadsheet takes for the start of a formula, in either width, spaces before it or not. */
const FORMULA = /^\s*[=+\-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * A table as CSV (RFC 4180), in which no text is a formula: one that a spreadsheet would take for such gets an apostrophe before
 * it, as OWASP asks. Numbers stay numbers.
 */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  let text = `${BYTE_ORDER_MARK}${csvLine(header)}`
  for (const row of rows) text += csvLine(row)
  return text
}

/** One line of such a table, with its end. */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvField).join(',')}\r\n`
}

function csvField(value: CsvValue): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return `"${text.replaceAll('"', '""')}"`
}

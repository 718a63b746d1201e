/** What was typed into a form that was sent as `application/x-www-form-urlencoded`: of a repeated field, the first value. */
export function parseFormBody(body: string): Readonly<Record<string, string>> {
  const fields: Record<string, string> = Object.create(null)
  for (const [name, value] of new URLSearchParams(body)) fields[name] ??= value
  return fields
}

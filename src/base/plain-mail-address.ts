const LONGEST_ADDRESS = 254
const LONGEST_LOCAL = 64
const LOCAL_WORD = /^[A-Za-z0-9_'+~&=-]+$/
const HOST_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i

/**
 * Whether a text is one plain e-mail address and nothing else: no name, quotes, comments, routes, folding, lists or letters
 * beyond ASCII, all of which have sent mail to others than they seemed to name (CVE-2025-13033, CVE-2026-125755).
 */
export function isPlainMailAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS) return false
  const [local = '', host = '', ...more] = text.split('@')
  if (more.length > 0 || local.length > LONGEST_LOCAL) return false
  const labels = host.split('.')
  return (
    local.split('.').every((word) => LOCAL_WORD.test(word)) &&
    labels.length >= 2 &&
    labels.every((label) => HOST_LABEL.test(label)) &&
    !/^\d+$/.test(labels.at(-1) ?? '')
  )
}

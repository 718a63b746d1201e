/** A function of a text that remembers what it answered, up to so many texts; then it forgets them all and begins anew. */
export function boundedMemo<T>(most: number, compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>()
  return (text) => {
    const found = known.get(text)
    if (found) return found.answer
    const answer = compute(text)
    if (known.size >= most) known.clear()
    known.set(text, { answer })
    return answer
  }
}

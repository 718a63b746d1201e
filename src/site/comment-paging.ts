/** Threads that one page shows. */
export const THREADS_A_PAGE = 50

const PAGE = /^[1-9]\d{0,5}$/

/** Reads a page's number from an address; 1 is the first. */
export function parsePageNumber(text: string): number | undefined {
  return PAGE.test(text) ? Number(text) : undefined
}

/** There is always a first page. */
export function pagesOf(threads: number): number {
  return Math.max(1, Math.ceil(threads / THREADS_A_PAGE))
}

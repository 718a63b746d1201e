/** A progress line on standard error; silent when that is no terminal. */
export interface Progress {
  show(done: number, total?: number): void
  end(): void
}

const WIDTH = 30
const REDRAW_MS = 100

/** A progress bar with a label, or a running count where the total is not known. */
export function createProgress(label: string): Progress {
  if (!process.stderr.isTTY) return { show: () => {}, end: () => {} }
  let drawnAt = 0
  let drawn = false
  return {
    show(done, total) {
      const now = performance.now()
      if (now - drawnAt < REDRAW_MS && done !== total) return
      drawnAt = now
      drawn = true
      process.stderr.write(`\r\u001B[K${label} ${total ? bar(done / total) : ''} ${done}${total ? `/${total}` : ''}`)
    },
    end() {
      if (drawn) process.stderr.write('\n')
    },
  }
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * WIDTH)
  return `[${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}] ${Math.floor(share * 100)}%`
}

/** What a task is run with. */
export interface ExchangeRun {
  /** The file or folder named by `--in`. */
  readonly input: string
  /** Writes one prediction as a line of the file named by `--out`. */
  readonly write: (row: object) => void
  readonly progress: (done: number, total?: number) => void
}

/** One task of `nashra eval`: reads inputs in its exchange format, writes one row a prediction. */
export type ExchangeTask = (run: ExchangeRun) => Promise<void>

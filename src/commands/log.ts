import { type Logger, pino } from 'pino'

/** The process's log: one JSON object a line on standard error, so that standard output stays free for data. */
export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: false }))
}

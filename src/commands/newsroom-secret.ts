import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NashraError } from '../base/errors.ts'
import type { Config } from '../config.ts'

const SECRET_BYTES = 32
/** 32 bytes in base64url, and the line's end. */
const SECRET = /^[\w-]{43}\n?$/
/** What the file's group and everybody else may do to it. */
const OTHERS = 0o077

/** Where a newsroom's one secret lies: beside its store, and in no copy of the store. */
export function secretFile(config: Config): string {
  return join(config.dataFolder, 'secret.key')
}

/**
 * Reads the newsroom's secret, or makes one where there is none: 32 random bytes as base64url, for its owner alone.
 *
 * @throws NashraError BAD_SECRET if the file holds something else, or if others on this machine may read or change it
 */
export function newsroomSecret(file: string): Uint8Array {
  const text = readIfThere(file)
  if (text === undefined) return makeSecret(file)
  if (!SECRET.test(text)) {
    throw badSecret(file, {
      english: 'it does not hold 32 bytes in base64url; put the file of this store back from your backup',
      arabic: 'لا يحوي 32 بايتًا بصيغة base64url؛ أعِد ملف هذا المخزن من نسختك الاحتياطية',
    })
  }
  // Windows tells the same mode of every file.
  if (process.platform !== 'win32' && statSync(file).mode & OTHERS) {
    throw badSecret(file, {
      english: 'others on this machine may read or change it; chmod 600 makes it yours alone',
      arabic: 'يستطيع غيرك على هذا الجهاز قراءته أو تغييره؛ الأمر chmod 600 يجعله لك وحدك',
    })
  }
  return Buffer.from(text.trim(), 'base64url')
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    if (isNotThere(cause)) return undefined
    throw badSecret(file, { english: 'it cannot be read', arabic: 'تتعذّر قراءته', cause })
  }
}

/** Written whole under another name first: a crash half way must not leave a torn secret. */
function makeSecret(file: string): Uint8Array {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  const handle = openSync(draft, 'wx', 0o600)
  try {
    writeSync(handle, `${randomBytes(SECRET_BYTES).toString('base64url')}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  try {
    linkSync(draft, file)
  } catch (cause) {
    // Another process made one in the meantime: that one counts.
    if (!isThere(cause)) throw cause
  } finally {
    rmSync(draft)
  }
  return newsroomSecret(file)
}

function isNotThere(thrown: unknown): boolean {
  return codeOf(thrown) === 'ENOENT'
}

function isThere(thrown: unknown): boolean {
  return codeOf(thrown) === 'EEXIST'
}

function codeOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : undefined
}

function badSecret(
  file: string,
  words: { readonly english: string; readonly arabic: string; readonly cause?: unknown },
): NashraError {
  return new NashraError('BAD_SECRET', {
    english: `the secret ${file} cannot be used: ${words.english}`,
    arabic: `لا يصلح ملف السر ${file}: ${words.arabic}`,
    cause: words.cause,
  })
}

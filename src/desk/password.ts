import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

/** The work of one hash; memory in KiB. */
export interface HashWork {
  readonly memory: number
  readonly passes: number
  readonly lanes: number
}

/** OWASP's first choice for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes. */
const WORK: HashWork = { memory: 19_456, passes: 2, lanes: 1 }
const SALT_BYTES = 16
const TAG_BYTES = 32
/** Beyond this a stored hash was not written by us: 1 GiB would stop the house. */
const MOST_WORK: HashWork = { memory: 1 << 20, passes: 32, lanes: 16 }
/** Derivations hold a thread each, and the pages need threads too. */
const AT_ONCE = 2
const LONGEST_QUEUE = 40

/** PHC string format, version 19 being the only one of argon2 that is in use. */
const PHC = /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,4}),p=(\d{1,3})\$([A-Za-z0-9+/]{11,128})\$([A-Za-z0-9+/]{22,128})$/

interface StoredHash extends HashWork {
  readonly salt: Buffer
  readonly tag: Buffer
}

/** argon2id itself: password and salt to a tag of so many bytes. */
export type DeriveTag = (
  password: string,
  salt: Buffer,
  setting: HashWork & { readonly tagBytes: number },
) => Promise<Buffer>

/** `busy`: so many passwords are being checked that this one was not. */
export type PasswordCheck =
  | { readonly kind: 'right'; readonly isOutdated: boolean }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'busy' }

export interface PasswordBook {
  /** A PHC string, `$argon2id$…`; `undefined` while too many are being made. */
  hash(password: string): Promise<string | undefined>
  /** Does the same work where nothing is stored, so that the time tells nobody which logins there are. */
  check(password: string, stored: string | undefined): Promise<PasswordCheck>
}

/** Hashes and checks passwords, a few at a time. */
export function createPasswordBook({ derive = argon2id }: { readonly derive?: DeriveTag } = {}): PasswordBook {
  const gated = createGate()
  const nobody: StoredHash = { ...WORK, salt: randomBytes(SALT_BYTES), tag: randomBytes(TAG_BYTES) }
  return {
    async hash(password) {
      const salt = randomBytes(SALT_BYTES)
      const tag = await gated(() => derive(canonical(password), salt, { ...WORK, tagBytes: TAG_BYTES }))
      return tag && writePhc({ ...WORK, salt, tag })
    },
    async check(password, stored) {
      const known = readPhc(stored ?? '')
      const { salt, tag, ...work } = known ?? nobody
      const found = await gated(() => derive(canonical(password), salt, { ...work, tagBytes: tag.length }))
      if (!found) return { kind: 'busy' }
      const isRight = timingSafeEqual(found, tag) && known !== undefined
      return isRight ? { kind: 'right', isOutdated: isLessThan(work, WORK) } : { kind: 'wrong' }
    },
  }
}

/** One keyboard sends «آ» as one character, another as two: the same password must be the same bytes (RFC 8265, 4.2). Nothing else is changed. */
function canonical(password: string): string {
  return password.normalize('NFC')
}

function isLessThan(work: HashWork, wanted: HashWork): boolean {
  return work.memory < wanted.memory || work.passes < wanted.passes || work.lanes < wanted.lanes
}

function writePhc({ memory, passes, lanes, salt, tag }: StoredHash): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${lanes}$${unpadded(salt)}$${unpadded(tag)}`
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}

function readPhc(text: string): StoredHash | undefined {
  const match = PHC.exec(text)
  if (!match) return undefined
  const [memory = 0, passes = 0, lanes = 0] = match.slice(1, 4).map(Number)
  const isOurs = memory >= 8 * lanes && passes > 0 && lanes > 0 && !isLessThan(MOST_WORK, { memory, passes, lanes })
  if (!isOurs) return undefined
  return {
    memory,
    passes,
    lanes,
    salt: Buffer.from(match[4] ?? '', 'base64'),
    tag: Buffer.from(match[5] ?? '', 'base64'),
  }
}

const argon2id: DeriveTag = async (password, salt, { memory, passes, lanes, tagBytes }) =>
  await new Promise<Buffer>((resolve, reject) => {
    argon2(
      'argon2id',
      { message: password, nonce: salt, parallelism: lanes, tagLength: tagBytes, memory, passes },
      (error, tag) => (error ? reject(error) : resolve(tag)),
    )
  })

/** Runs a few jobs at once and lets a few wait; `undefined` for one too many. */
function createGate(): <T>(job: () => Promise<T>) => Promise<T | undefined> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (job) => {
    if (running >= AT_ONCE) {
      if (waiting.length >= LONGEST_QUEUE) return undefined
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
    running++
    try {
      return await job()
    } finally {
      running--
      waiting.shift()?.()
    }
  }
}

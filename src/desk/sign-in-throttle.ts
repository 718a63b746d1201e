import { type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS } from '../news/instant.ts'
import type { AccountStore } from '../store/account-store.ts'

const WINDOW_MS = HOUR_MS
const FIRST_DELAY_MS = 15 * SECOND_MS

/** How many failures within an hour cost nothing, and how long the wait after further ones grows, doubling each time. */
export interface ThrottleRule {
  readonly key: string
  readonly free: number
  readonly longestMs: number
}

/** One login from one address: whoever mistypes. */
export function pairRule(login: string, client: string): ThrottleRule {
  return { key: `login ${login} ${client}`, free: 5, longestMs: 15 * MINUTE_MS }
}

/** One login from everywhere: many addresses guessing at it. The wait stays short, or anybody could lock its owner out. */
export function loginRule(login: string): ThrottleRule {
  return { key: `login ${login}`, free: 40, longestMs: MINUTE_MS }
}

/** One address at all logins. */
export function clientRule(client: string): ThrottleRule {
  return { key: `address ${client}`, free: 20, longestMs: 15 * MINUTE_MS }
}

/** The second factor of an account whose password is known already. */
export function secondFactorRule(account: number): ThrottleRule {
  return { key: `second-factor ${account}`, free: 5, longestMs: 15 * MINUTE_MS }
}

/** How long the next try has to wait, in milliseconds; 0: not at all. A refused try is no failure, so that waiting always ends it. */
export async function waitBefore(
  accounts: Pick<AccountStore, 'failures'>,
  rules: readonly ThrottleRule[],
  now: EpochMs,
): Promise<number> {
  let longest = 0
  for (const rule of rules) longest = Math.max(longest, await waitOf(accounts, rule, now))
  return longest
}

async function waitOf(accounts: Pick<AccountStore, 'failures'>, rule: ThrottleRule, now: EpochMs): Promise<number> {
  const beyond = (await accounts.failures(rule.key, now - WINDOW_MS)) - rule.free
  if (beyond < 0) return 0
  const delay = Math.min(FIRST_DELAY_MS * 2 ** beyond, rule.longestMs)
  const isFresh = (await accounts.failures(rule.key, now - delay)) > 0
  return isFresh ? delay : 0
}

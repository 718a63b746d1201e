/** What one check of `nashra doctor` came to. */
export interface Finding {
  readonly check: string
  readonly ok: boolean
  readonly found: string
}

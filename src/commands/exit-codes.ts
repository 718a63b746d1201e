/** Exit codes of the command line; docs/commands.md tells the user the same. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const

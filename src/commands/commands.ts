import type { Command } from './command.ts'

/** Every command, loaded only when it is called. */
export const COMMANDS = {
  eval: async (): Promise<Command> => (await import('./eval-command.ts')).evalCommand,
} as const
export type CommandName = keyof typeof COMMANDS

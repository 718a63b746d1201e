import type { Command } from './command.ts'

/** Every command, loaded only when it is called. */
export const COMMANDS = {
  serve: async (): Promise<Command> => (await import('./serve-command.ts')).serveCommand,
  demo: async (): Promise<Command> => (await import('./demo-command.ts')).demoCommand,
  press: async (): Promise<Command> => (await import('./press-command.ts')).pressCommand,
  fetch: async (): Promise<Command> => (await import('./fetch-command.ts')).fetchCommand,
  extract: async (): Promise<Command> => (await import('./extract-command.ts')).extractCommand,
  facts: async (): Promise<Command> => (await import('./facts-command.ts')).factsCommand,
  discover: async (): Promise<Command> => (await import('./discover-command.ts')).discoverCommand,
  import: async (): Promise<Command> => (await import('./import-command.ts')).importCommand,
  export: async (): Promise<Command> => (await import('./export-command.ts')).exportCommand,
  replay: async (): Promise<Command> => (await import('./replay-command.ts')).replayCommand,
  eval: async (): Promise<Command> => (await import('./eval-command.ts')).evalCommand,
  bench: async (): Promise<Command> => (await import('./bench-command.ts')).benchCommand,
  desk: async (): Promise<Command> => (await import('./desk-command.ts')).deskCommand,
  outbox: async (): Promise<Command> => (await import('./outbox-command.ts')).outboxCommand,
  comments: async (): Promise<Command> => (await import('./comments-command.ts')).commentsCommand,
  privacy: async (): Promise<Command> => (await import('./privacy-command.ts')).privacyCommand,
  stories: async (): Promise<Command> => (await import('./stories-command.ts')).storiesCommand,
  doctor: async (): Promise<Command> => (await import('./doctor-command.ts')).doctorCommand,
  backup: async (): Promise<Command> => (await import('./backup-command.ts')).backupCommand,
  restore: async (): Promise<Command> => (await import('./restore-command.ts')).restoreCommand,
} as const
export type CommandName = keyof typeof COMMANDS

/** Runs one command with the words after its name; answers with the exit code. */
export type Command = (args: readonly string[]) => Promise<number>

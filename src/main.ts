#!/usr/bin/env node
import { messageOf, NashraError } from './base/errors.ts'
import { COMMANDS, type CommandName } from './commands/commands.ts'
import { EXIT } from './commands/exit-codes.ts'
import { helpText } from './commands/help.ts'

const [name = 'help', ...args] = process.argv.slice(2)

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word)
}

async function main(): Promise<number> {
  if (name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(helpText(args[0]))
    return EXIT.ok
  }
  if (!isCommand(name)) {
    process.stderr.write(
      `nashra: no command "${name}"; see nashra --help\nلا يوجد أمر بهذا الاسم؛ انظر nashra --help\n`,
    )
    return EXIT.usage
  }
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(helpText(name))
    return EXIT.ok
  }
  const run = await COMMANDS[name]()
  return await run(args)
}

// Who reads only the beginning, as `| head` does, has had what he wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.ok)
})

try {
  process.exitCode = await main()
} catch (error) {
  if (error instanceof NashraError) {
    process.stderr.write(`nashra: ${error.message} [${error.code}]\n${error.arabic}\n`)
    process.exitCode = error.code === 'BAD_ARGUMENT' ? EXIT.usage : EXIT.failed
  } else {
    process.stderr.write(`nashra: ${messageOf(error)}\n${error instanceof Error ? error.stack : ''}\n`)
    process.exitCode = EXIT.failed
  }
}

import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A mail that a server took. */
export interface TakenMail {
  readonly from: string
  readonly to: readonly string[]
  /** Header and body as they came, dots unstuffed. */
  readonly source: string
}

/** A server's answer to one command, by its first word; `drop` closes the connection, `hang` never answers. */
export type SmtpAnswer = string | 'drop' | 'hang'

export interface SmtpServerForTest {
  readonly port: number
  readonly taken: readonly TakenMail[]
  /** What came, one command a line. */
  readonly commands: readonly string[]
  close(): Promise<void>
}

/** A mail server on loopback that takes all, but for what `answer` says; `afterData` is asked once a mail is whole. */
export async function openSmtpServer(
  answer: (command: string) => SmtpAnswer | undefined = () => undefined,
): Promise<SmtpServerForTest> {
  const taken: TakenMail[] = []
  const commands: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    converse(socket, { taken, commands, answer })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    taken,
    commands,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

const USUAL: Readonly<Record<string, string>> = {
  GREETING: '220 post.example ESMTP',
  EHLO: '250 post.example',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  END: '250 taken',
  RSET: '250 ok',
  QUIT: '221 bye',
}

function converse(
  socket: Socket,
  {
    taken,
    commands,
    answer,
  }: { taken: TakenMail[]; commands: string[]; answer(command: string): SmtpAnswer | undefined },
): void {
  let [rest, from, body] = ['', '', undefined as string | undefined]
  let to: string[] = []
  const say = (verb: string, command: string): string => {
    const words = answer(command) ?? USUAL[verb] ?? '502 unknown'
    if (words === 'drop') socket.destroy()
    else if (words !== 'hang') socket.write(`${words}\r\n`)
    return words
  }
  const hear = (line: string): void => {
    if (body !== undefined) {
      if (line !== '.') {
        body += `${line.replace(/^\./, '')}\r\n`
        return
      }
      const mail = { from, to, source: body }
      body = undefined
      // Taken and then lost: whoever sent it cannot know.
      const words = answer('END') ?? USUAL.END
      if (words === 'drop' || words === 'hang' || words?.startsWith('2')) taken.push(mail)
      say('END', 'END')
      return
    }
    commands.push(line)
    const verb = line.split(' ')[0]?.toUpperCase() ?? ''
    const words = say(verb, line)
    const address = /<([^>]*)>/.exec(line)?.[1] ?? ''
    if (verb === 'MAIL') [from, to] = [address, []]
    if (verb === 'RCPT' && words.startsWith('2')) to.push(address)
    if (verb === 'DATA' && words.startsWith('3')) body = ''
  }
  say('GREETING', 'GREETING')
  socket.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('utf8')).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
}

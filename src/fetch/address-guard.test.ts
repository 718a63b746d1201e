import assert from 'node:assert/strict'
import net from 'node:net'
import { after, mock, test } from 'node:test'
import { createFetcher, type Fetcher, type FetchRequest } from './guarded-fetcher.ts'
import { type LoopbackSite, openLoopbackSite } from './loopback-site.ts'
import { whyNotPublic } from './public-address.ts'

/** Hosts inside, in every spelling that a URL can give them; all must be refused before a connection is tried. */
const INSIDE: readonly string[] = [
  '127.0.0.1',
  '127.0.0.1.',
  '127.1',
  '127.0.1',
  '127.255.255.254',
  '2130706433',
  '0x7f000001',
  '0x7f.0.0.1',
  '0x7f.1',
  '017700000001',
  '0177.0.0.1',
  '0177.0.0.01',
  '127.0x1',
  '１２７.０.０.１',
  '127。0。0。1',
  '127．0．0．1',
  '①②⑦.0.0.1',
  '%31%32%37.0.0.1',
  '0',
  '0.0.0.0',
  '0.1.2.3',
  '0x0',
  '10.0.0.1',
  '10.255.255.255',
  '0xa000001',
  '012.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.168.257',
  '3232235521',
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
  '0251.0376.0251.0376',
  '169.254.43518',
  '100.64.0.1',
  '100.127.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '192.88.99.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.7',
  '203.0.113.7',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:10.0.0.1]',
  '[::ffff:a9fe:a9fe]',
  '[::ffff:8.8.8.8]',
  '[::127.0.0.1]',
  '[::a00:1]',
  '[::ffff:0:7f00:1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b::a9fe:a9fe]',
  '[64:ff9b::10.0.0.1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2002:a9fe:a9fe::1]',
  '[2001:0:1234::1]',
  '[2001:db8::1]',
  '[3fff::1]',
  '[2001:10::1]',
  '[2001:2::1]',
  '[fc00::1]',
  '[fd12:3456:789a::1]',
  '[fe80::1]',
  '[febf::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[100::1]',
  '[4000::1]',
  '[5f00::1]',
  // Names: the test's resolver says where they lead.
  'localhost',
  'localhost.',
  'inside.example',
  'cname.example',
  'v6-only.example',
  'mixed.example',
  'mixed-last.example',
]

const NAMES: Readonly<Record<string, readonly string[]>> = {
  localhost: ['127.0.0.1'],
  'inside.example': ['10.1.2.3'],
  'cname.example': ['169.254.169.254'],
  'v6-only.example': ['fd00::1'],
  'mixed.example': ['192.168.1.1', '93.184.215.14'],
  'mixed-last.example': ['2606:2800:21f::1', '93.184.215.14', '::1'],
}

const resolve = async (host: string): Promise<{ address: string; family: 4 | 6 }[]> =>
  (NAMES[host] ?? []).map((address) => ({ address, family: net.isIPv6(address) ? 6 : 4 }))

const site: LoopbackSite = await openLoopbackSite((request, response) => {
  const [, status = '', location = ''] = /^\/(\d+)\?(.*)$/.exec(request.url ?? '') ?? []
  response.writeHead(Number(status) || 200, { location: decodeURIComponent(location) }).end('reached')
})
const fetcher: Fetcher = createFetcher({ clock: () => 0, userAgent: 'Nashra/0.1', resolve, minDelayMs: 0 })
after(async () => {
  await fetcher.close()
  await site.close()
})

const get = (url: string, request: FetchRequest = {}): Promise<string> =>
  fetcher
    .get(url, { robots: 'ignore', ...request })
    .then((outcome) => (outcome.kind === 'refused' ? outcome.reason : outcome.kind))
const redirectTo = (location: string, status = 302): string =>
  `${site.origin}/${status}?${encodeURIComponent(location)}`

test('refuses every spelling of a host inside, asked for directly', async () => {
  for (const host of INSIDE) {
    assert.equal(await get(`http://${host}:8080/latest/meta-data/`), 'address-not-allowed', host)
    assert.equal(await get(`https://${host}/`), 'address-not-allowed', host)
  }
  assert.ok(INSIDE.length >= 60)
})

test('refuses every spelling of a host inside, redirected to by an allowed host', async () => {
  for (const [index, host] of INSIDE.entries()) {
    const status = [301, 302, 303, 307, 308][index % 5]
    const url = `${site.origin}/${status}?${encodeURIComponent(`http://${host.replaceAll(/[^\x20-\x7e]/g, encodeURIComponent)}/`)}`
    assert.equal(await get(url, { allowedHosts: [site.place] }), 'address-not-allowed', host)
  }
})

test('asks robots.txt through the same guard', async () => {
  assert.equal(await get('http://inside.example/', { robots: 'obey' }), 'address-not-allowed')
})

test('lets an allowed host through by its exact host and port only', async () => {
  assert.equal(await get(`${site.origin}/`, { allowedHosts: [site.place] }), 'fetched')
  assert.equal(await get(`http://localhost:${site.port}/`, { allowedHosts: [`localhost:${site.port}`] }), 'fetched')
  for (const allowed of [
    '127.0.0.1',
    `127.0.0.1:${site.port + 1}`,
    `127.0.0.1.example:${site.port}`,
    `:${site.port}`,
  ]) {
    assert.equal(await get(`${site.origin}/`, { allowedHosts: [allowed] }), 'address-not-allowed', allowed)
  }
})

test('a connection opened for a source that may is not used for one that may not', async () => {
  assert.equal(await get(`${site.origin}/`, { allowedHosts: [site.place] }), 'fetched')
  assert.equal(await get(`${site.origin}/`), 'address-not-allowed')
})

test('refuses an allowed host that redirects to another port of its own', async () => {
  const elsewhere = redirectTo(`http://127.0.0.1:${site.port === 65535 ? 1024 : site.port + 1}/`)
  assert.equal(await get(elsewhere, { allowedHosts: [site.place] }), 'address-not-allowed')
})

test('refuses other schemes, given or redirected to', async () => {
  for (const url of [
    'file:///etc/passwd',
    'ftp://outlet.example/',
    'data:text/html,x',
    'gopher://127.0.0.1:70/',
    'javascript:1',
  ]) {
    assert.equal(await get(url), 'scheme-not-allowed', url)
    assert.equal(await get(redirectTo(url), { allowedHosts: [site.place] }), 'scheme-not-allowed', url)
  }
})

test('refuses what is no address, holds a password or names the port of another protocol', async () => {
  assert.equal(await get('outlet.example/feed'), 'bad-address')
  assert.equal(await get('http://'), 'bad-address')
  assert.equal(await get('http://256.256.256.256/'), 'bad-address')
  assert.equal(await get('http://outlet.example@127.0.0.1/'), 'credentials-in-address')
  assert.equal(await get('http://user:secret@outlet.example/'), 'credentials-in-address')
  assert.equal(await get('http://outlet.example:25/'), 'port-not-allowed')
  assert.equal(await get('http://outlet.example:6667/'), 'port-not-allowed')
})

test('a name without an address is refused as such', async () => {
  assert.equal(await get('http://nowhere.example/'), 'dns')
})

test('an address of the public internet is let through', () => {
  for (const address of [
    '8.8.8.8',
    '1.1.1.1',
    '93.184.215.14',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '2a00:1450::1',
  ]) {
    assert.equal(whyNotPublic(address), undefined, address)
  }
})

test('under NAT64 the address inside decides', () => {
  assert.equal(whyNotPublic('64:ff9b::8.8.8.8'), undefined)
  assert.equal(whyNotPublic('64:ff9b::192.168.0.1'), 'private')
})

test('what is no address is not public', () => {
  for (const text of ['', 'outlet.example', '1.2.3.4.5', '::g', '10.0.0.1:8080'])
    assert.equal(whyNotPublic(text), 'unreadable', text)
})

test('a name that answers differently the second time is asked only once, and a peer inside gets not one byte', async () => {
  const site = await openLoopbackSite({})
  const answers = ['93.184.215.14', '127.0.0.1']
  const asked: string[] = []
  const handedOut: unknown[] = []
  // Stands for a network that leads the checked address somewhere else: the socket ends on loopback whatever was asked for.
  const connect = mock.method(net, 'connect', (options: net.TcpNetConnectOpts) => {
    options.lookup?.(options.host ?? '', { all: true }, (_error, addresses) => handedOut.push(addresses))
    return new net.Socket().connect(site.port, '127.0.0.1')
  })
  const rebinding = async (host: string): Promise<{ address: string; family: 4 }[]> => {
    asked.push(host)
    return [{ address: answers[asked.length - 1] ?? '', family: 4 }]
  }
  const fetcher = createFetcher({ clock: () => 0, userAgent: 'Nashra/0.1', resolve: rebinding, minDelayMs: 0 })
  try {
    const outcome = await fetcher.get('http://rebinding.example/', { robots: 'ignore' })
    assert.equal(outcome.kind === 'refused' && outcome.reason, 'address-not-allowed')
    assert.deepEqual(asked, ['rebinding.example'])
    assert.deepEqual(handedOut, [[{ address: '93.184.215.14', family: 4 }]])
    assert.deepEqual(site.paths, [])
  } finally {
    connect.mock.restore()
    await fetcher.close()
    await site.close()
  }
})

test('TLS names the host, not the address that was checked', async () => {
  const { promise: hello, resolve: onHello } = Promise.withResolvers<Buffer>()
  const server = net.createServer((socket) =>
    socket
      .on('error', () => undefined)
      .once('data', (bytes) => {
        onHello(Buffer.from(bytes))
        socket.destroy()
      }),
  )
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as net.AddressInfo
  const fetcher = createFetcher({
    clock: () => 0,
    userAgent: 'Nashra/0.1',
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  })
  const outcome = await fetcher.get(`https://outlet.example.:${port}/`, {
    robots: 'ignore',
    allowedHosts: [`outlet.example:${port}`],
  })
  assert.equal(outcome.kind, 'refused')
  const sent = (await hello).toString('latin1')
  assert.ok(sent.includes('\x00\x0eoutlet.example'), 'the server name extension holds the host, 14 characters long')
  await fetcher.close()
  server.close()
})

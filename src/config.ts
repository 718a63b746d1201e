import ipaddr from 'ipaddr.js'
import { NashraError } from './base/errors.ts'
import { isPlainMailAddress } from './base/plain-mail-address.ts'
import { parseSmtpServer, type SmtpServer } from './base/smtp-server.ts'

/** Everything that the environment decides, read once. docs/configuration.md explains each variable. */
export interface Config {
  /** NASHRA_DATA: the folder of the store. */
  readonly dataFolder: string
  /** NASHRA_HOST and NASHRA_PORT: where the site listens. */
  readonly host: string
  readonly port: number
  /** NASHRA_METRICS_PORT: Prometheus metrics, on loopback only; 0 switches them off. */
  readonly metricsPort: number
  /** NASHRA_SITE_URL: the site's public address, no slash at its end; used in feeds and canonical links. */
  readonly siteUrl: string
  /** NASHRA_HUB_CALLBACK: the site's public address at which hubs reach it, no slash at its end; empty: no WebSub. */
  readonly hubCallback: string
  /** NASHRA_SITE_NAME */
  readonly siteName: string
  /** NASHRA_TIME_ZONE: IANA zone in which the site writes its times. */
  readonly timeZone: string
  /** NASHRA_LANGUAGE: the language of the site's own words and mails; an editor chooses the desk's. */
  readonly language: 'ar' | 'en'
  /** NASHRA_MONTHS: which month names the site writes. */
  readonly monthNames: 'levant' | 'egypt' | 'dual'
  /** NASHRA_CONTACT: an address in the User-Agent at which publishers can reach whoever runs this. */
  readonly contact: string
  /** NASHRA_RECHECKS: how many articles of one source are looked at again on one day; 0: none. */
  readonly recheckLimit: number
  /** NASHRA_ARCHIVE: a folder in which every fetched page is kept as WARC; absent: none is. */
  readonly archiveFolder?: string
  /** NASHRA_TRUSTED_PROXIES: networks (CIDR) of the proxies before us, whose word on a client's address we take; none: nobody's. */
  readonly trustedProxies: readonly string[]
  /** NASHRA_SMTP and NASHRA_MAIL_FROM: the server that takes our mails, and their sender; absent: no mail is sent. */
  readonly mail?: { readonly server: SmtpServer; readonly from: string }
  /** NASHRA_LOG: pino's level. */
  readonly logLevel: string
}

/**
 * Reads the configuration.
 *
 * @throws NashraError BAD_CONFIG naming the variable and what it must look like
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const port = numberFrom(environment, 'NASHRA_PORT', 4600)
  const host = environment.NASHRA_HOST ?? '127.0.0.1'
  return Object.freeze({
    dataFolder: environment.NASHRA_DATA ?? 'var',
    host,
    port,
    metricsPort: numberFrom(environment, 'NASHRA_METRICS_PORT', 4699),
    siteUrl: (environment.NASHRA_SITE_URL ?? `http://${host}:${port}`).replace(/\/+$/, ''),
    hubCallback: hubCallbackFrom(environment),
    siteName: environment.NASHRA_SITE_NAME ?? 'نشرة',
    timeZone: timeZoneFrom(environment),
    language: languageFrom(environment),
    monthNames: monthNamesFrom(environment),
    contact: environment.NASHRA_CONTACT ?? '',
    ...(environment.NASHRA_ARCHIVE ? { archiveFolder: environment.NASHRA_ARCHIVE } : {}),
    recheckLimit: countFrom(environment, 'NASHRA_RECHECKS', 400),
    trustedProxies: trustedProxiesFrom(environment),
    ...mailFrom(environment),
    logLevel: environment.NASHRA_LOG ?? 'info',
  })
}

function badVariable(name: string, value: string, expected: { english: string; arabic: string }): NashraError {
  return new NashraError('BAD_CONFIG', {
    english: `${name} is "${value}"; it must be ${expected.english}`,
    arabic: `قيمة المتغيّر ${name} هي «${value}»، ويجب أن تكون ${expected.arabic}`,
  })
}

function numberFrom(environment: Readonly<Record<string, string | undefined>>, name: string, fallback: number): number {
  const value = environment[name]
  if (value === undefined || value === '') return fallback
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65535) {
    throw badVariable(name, value, { english: 'a port from 0 to 65535', arabic: 'رقم منفذ من 0 إلى 65535' })
  }
  return Number(value)
}

function countFrom(environment: Readonly<Record<string, string | undefined>>, name: string, fallback: number): number {
  const value = environment[name]
  if (value === undefined || value === '') return fallback
  if (!/^\d{1,6}$/.test(value)) {
    throw badVariable(name, value, { english: 'a whole number up to 999999', arabic: 'عددًا صحيحًا لا يتجاوز 999999' })
  }
  return Number(value)
}

function hubCallbackFrom(environment: Readonly<Record<string, string | undefined>>): string {
  const value = environment.NASHRA_HUB_CALLBACK ?? ''
  const url = URL.parse(value)
  if (value === '' || (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash)) {
    return value.replace(/\/+$/, '')
  }
  throw badVariable('NASHRA_HUB_CALLBACK', value, {
    english: 'a web address such as https://news.example',
    arabic: 'عنوان ويب مثل https://news.example',
  })
}

function trustedProxiesFrom(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const value = environment.NASHRA_TRUSTED_PROXIES ?? ''
  const networks = value.split(',').map((network) => network.trim())
  if (value.trim() === '') return []
  if (networks.every(isNetwork)) return networks
  throw badVariable('NASHRA_TRUSTED_PROXIES', value, {
    english: 'addresses or networks such as 127.0.0.1, 10.0.0.0/8, parted by commas; none may hold all addresses',
    arabic: 'عناوين أو شبكات مثل 127.0.0.1, 10.0.0.0/8 تفصل بينها فواصل؛ ولا يجوز أن تشمل شبكةٌ كل العناوين',
  })
}

/** An address, or a network that leaves somebody out: `/0` would let every client name its own address. */
function isNetwork(text: string): boolean {
  if (!text.includes('/')) return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)
  return ipaddr.isValidCIDR(text) && ipaddr.parseCIDR(text)[1] > 0
}

function timeZoneFrom(environment: Readonly<Record<string, string | undefined>>): string {
  const value = environment.NASHRA_TIME_ZONE ?? 'Asia/Amman'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone
  } catch {
    throw badVariable('NASHRA_TIME_ZONE', value, {
      english: 'an IANA time zone such as Asia/Amman',
      arabic: 'منطقة زمنية بصيغة IANA مثل Asia/Amman',
    })
  }
}

function languageFrom(environment: Readonly<Record<string, string | undefined>>): Config['language'] {
  const value = environment.NASHRA_LANGUAGE ?? 'ar'
  if (value === 'ar' || value === 'en') return value
  throw badVariable('NASHRA_LANGUAGE', value, { english: 'ar or en', arabic: 'ar أو en' })
}

function monthNamesFrom(environment: Readonly<Record<string, string | undefined>>): Config['monthNames'] {
  const value = environment.NASHRA_MONTHS ?? 'dual'
  if (value === 'levant' || value === 'egypt' || value === 'dual') return value
  throw badVariable('NASHRA_MONTHS', value, { english: 'levant, egypt or dual', arabic: 'levant أو egypt أو dual' })
}

function mailFrom(environment: Readonly<Record<string, string | undefined>>): Pick<Config, 'mail'> {
  const [address = '', from = ''] = [environment.NASHRA_SMTP, environment.NASHRA_MAIL_FROM]
  if (from !== '' && !isPlainMailAddress(from)) {
    throw badVariable('NASHRA_MAIL_FROM', from, {
      english: 'one e-mail address such as news@news.example',
      arabic: 'عنوان بريد واحدًا مثل news@news.example',
    })
  }
  if (address === '') return {}
  const server = parseSmtpServer(address)
  // Its value is not repeated: it may hold a password.
  if (!server) {
    throw new NashraError('BAD_CONFIG', {
      english: 'NASHRA_SMTP must be like smtps://user:password@mail.example:465; docs/configuration.md has the forms',
      arabic:
        'يجب أن يكون المتغيّر NASHRA_SMTP مثل smtps://user:password@mail.example:465؛ وصيغه في docs/configuration.md',
    })
  }
  if (from === '') {
    throw new NashraError('BAD_CONFIG', {
      english: 'NASHRA_SMTP is set, so NASHRA_MAIL_FROM must name the sender, such as news@news.example',
      arabic: 'المتغيّر NASHRA_SMTP معيَّن، فيجب أن يسمّي NASHRA_MAIL_FROM المرسل، مثل news@news.example',
    })
  }
  return { mail: { server, from } }
}

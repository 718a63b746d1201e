import { sectionKey } from '../../arabic/section-key.ts'

/** What outlets of a country call its own section, by ISO 3166 code. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  ae: ['الإمارات', 'uae', 'emirates'],
  bh: ['البحرين', 'bahrain'],
  dz: ['الجزائر', 'algérie', 'algeria'],
  eg: ['مصر', 'egypt'],
  iq: ['العراق', 'iraq'],
  jo: ['الأردن', 'jordan'],
  kw: ['الكويت', 'kuwait'],
  lb: ['لبنان', 'lebanon', 'liban'],
  ly: ['ليبيا', 'libya'],
  ma: ['المغرب', 'maroc', 'morocco'],
  mr: ['موريتانيا', 'mauritanie'],
  om: ['عمان', 'سلطنة عمان', 'oman'],
  ps: ['فلسطين', 'palestine'],
  qa: ['قطر', 'qatar'],
  sa: ['السعودية', 'المملكة', 'saudi', 'saudi arabia'],
  sd: ['السودان', 'sudan'],
  so: ['الصومال', 'somalia'],
  sy: ['سوريا', 'سورية', 'syria'],
  tn: ['تونس', 'tunisie', 'tunisia'],
  ye: ['اليمن', 'yemen'],
}

/** The same by `sectionKey`. */
export const OWN_COUNTRY_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(WORDS).map(([country, words]) => [country, new Set(words.map(sectionKey))]),
)

/** The zone of each country's capital, for the countries whose press we follow most; ISO 3166 code to IANA name. */
const ZONES: Readonly<Record<string, string>> = {
  ae: 'Asia/Dubai',
  bh: 'Asia/Bahrain',
  de: 'Europe/Berlin',
  dj: 'Africa/Djibouti',
  dz: 'Africa/Algiers',
  eg: 'Africa/Cairo',
  fr: 'Europe/Paris',
  gb: 'Europe/London',
  iq: 'Asia/Baghdad',
  ir: 'Asia/Tehran',
  jo: 'Asia/Amman',
  km: 'Indian/Comoro',
  kw: 'Asia/Kuwait',
  lb: 'Asia/Beirut',
  ly: 'Africa/Tripoli',
  ma: 'Africa/Casablanca',
  mr: 'Africa/Nouakchott',
  om: 'Asia/Muscat',
  ps: 'Asia/Hebron',
  qa: 'Asia/Qatar',
  sa: 'Asia/Riyadh',
  sd: 'Africa/Khartoum',
  so: 'Africa/Mogadishu',
  sy: 'Asia/Damascus',
  tn: 'Africa/Tunis',
  tr: 'Europe/Istanbul',
  ye: 'Asia/Aden',
}

/** The zone in which an outlet of a country writes its times; `undefined` for a country of several zones or unknown to us. */
export function zoneOfCountry(country: string | undefined): string | undefined {
  return country === undefined ? undefined : ZONES[country]
}

/** Words of the first and the second half of the day. */
export const MORNING_WORDS: ReadonlySet<string> = new Set(['am', 'a.m.', 'ص', 'صباحا', 'صباحًا', 'صباحاً'])
export const EVENING_WORDS: ReadonlySet<string> = new Set(['pm', 'p.m.', 'م', 'مساء', 'مساءً'])

/** Offsets in minutes of the zone names of RFC 822, with those of Europe and Russia that feeds write beside them. */
export const ZONE_MINUTES: ReadonlyMap<string, number> = new Map([
  ['z', 0],
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['wet', 0],
  ['bst', 60],
  ['cet', 60],
  ['cest', 120],
  ['eet', 120],
  ['eest', 180],
  ['msk', 180],
  ['edt', -240],
  ['est', -300],
  ['cdt', -300],
  ['cst', -360],
  ['mdt', -360],
  ['mst', -420],
  ['pdt', -420],
  ['pst', -480],
])

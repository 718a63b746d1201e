import { ALEF, HEH, LAM, YEH } from '../../arabic/letters.ts'

const ARTICLE = ALEF + LAM

/** Whether a folded word begins with the article, or what looks like it. */
export function hasArticle(key: string | undefined): boolean {
  return key?.startsWith(ARTICLE) === true
}

const SHORTEST_NISBA = 6

/** Whether a folded word is shaped like a family name that tells of a place or a people: «الشربيني». */
export function isNisba(key: string): boolean {
  return key.endsWith(YEH) && key.length >= SHORTEST_NISBA && hasArticle(key)
}

/** Whether a folded word may be an adjective of relation: «الدولي», «المركزية». */
export function isRelative(key: string | undefined): boolean {
  return key?.endsWith(YEH) === true || key?.endsWith(YEH + HEH) === true
}

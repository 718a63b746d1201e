import { HEH, YEH } from '../../arabic/letters.ts'
import { ARTICLE } from '../clitics.ts'

const WITHOUT_ARTICLE: ReadonlySet<string> = new Set(
  'الي الا الذي التي الذين اللذين اللذان اللتين اللتان اللاتي اللواتي اليه اليها اليهم اليهما اليك الينا الان'.split(
    ' ',
  ),
)

/** Whether a folded word begins with the article, or what looks like it; «الذي» and «إلى» do not. */
export function hasArticle(key: string | undefined): boolean {
  return key?.startsWith(ARTICLE) === true && !WITHOUT_ARTICLE.has(key)
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

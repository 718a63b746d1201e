import type { Measure } from '../../news/story-digest.ts'
import type { Writing } from '../site-context.ts'

/** «القتلى», «القتلى من المدنيين» */
export function measureName(
  { kind, group, unit }: Pick<Measure, 'kind' | 'group' | 'unit'>,
  { wording }: Writing,
): string {
  const { measures, groups, inFamilies } = wording.ledger
  const name = group ? groups[group].replace('{m}', measures[kind]) : measures[kind]
  return unit ? inFamilies.replace('{m}', name) : name
}

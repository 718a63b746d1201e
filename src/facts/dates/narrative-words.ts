const NARRATIVE = new Set(['السابق', 'السابقه', 'التالي', 'التاليه'])

/** Whether a folded word counts from what was spoken of, not from now: «العام السابق», «اليوم التالي». */
export function isNarrative(key: string): boolean {
  return NARRATIVE.has(key)
}

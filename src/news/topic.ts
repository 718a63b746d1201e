/** The sections of our own, whatever outlets call theirs. */
export const TOPICS = [
  'politics',
  'local',
  'economy',
  'sport',
  'culture',
  'science',
  'technology',
  'health',
  'environment',
  'society',
] as const
export type Topic = (typeof TOPICS)[number]

import type { Topic } from '../../news/topic.ts'

/** Words of each topic, parted by white space, by their weight. */
export type TopicWords = Readonly<Record<Topic, Readonly<Record<number, string>>>>

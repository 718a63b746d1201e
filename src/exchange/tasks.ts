import type { ExchangeTask } from './exchange-task.ts'

/** Every task that the scorers know. */
export const TASK_NAMES = [
  'extract',
  'feeds',
  'dates',
  'figures',
  'names',
  'credits',
  'quotes',
  'pairs',
  'stories',
  'sagas',
  'similar',
  'search',
  'topics',
] as const
export type TaskName = (typeof TASK_NAMES)[number]

/** How to load a task. */
export const TASKS: Readonly<Record<TaskName, () => Promise<ExchangeTask>>> = {
  extract: async () => (await import('./extract-task.ts')).extractTask,
  dates: async () => (await import('./dates-task.ts')).datesTask,
  figures: async () => (await import('./figures-task.ts')).figuresTask,
  names: async () => (await import('./names-task.ts')).namesTask,
  credits: async () => (await import('./credits-task.ts')).creditsTask,
  quotes: async () => (await import('./quotes-task.ts')).quotesTask,
  pairs: async () => (await import('./pairs-task.ts')).pairsTask,
  similar: async () => (await import('./similar-task.ts')).similarTask,
  sagas: async () => (await import('./sagas-task.ts')).sagasTask,
  stories: async () => (await import('./stories-task.ts')).storiesTask,
  feeds: async () => (await import('./feeds-task.ts')).feedsTask,
  search: async () => (await import('./search-task.ts')).searchTask,
  topics: async () => (await import('./topics-task.ts')).topicsTask,
}

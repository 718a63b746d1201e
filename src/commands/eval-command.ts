import { closeSync, openSync, writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { NashraError } from '../base/errors.ts'
import type { ExchangeTask } from '../exchange/exchange-task.ts'
import { TASK_NAMES, TASKS, type TaskName } from '../exchange/tasks.ts'
import { EXIT } from './exit-codes.ts'
import { createProgress } from './progress.ts'

/** `nashra eval TASK --in PATH --out FILE`: predictions in the exchange format of the scorers. */
export async function evalCommand(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { in: { type: 'string' }, out: { type: 'string' } },
  })
  const [name] = positionals
  if (!name || !values.in || !values.out) {
    throw new NashraError('BAD_ARGUMENT', {
      english: 'usage: nashra eval TASK --in PATH --out FILE',
      arabic: 'الاستعمال: nashra eval TASK --in PATH --out FILE',
    })
  }
  await writePredictions(await loadTask(name), values.in, values.out)
  return EXIT.ok
}

async function loadTask(name: string): Promise<ExchangeTask> {
  if (!(TASK_NAMES as readonly string[]).includes(name)) {
    throw new NashraError('BAD_ARGUMENT', {
      english: `no task "${name}"; the tasks are ${TASK_NAMES.join(', ')}`,
      arabic: `لا توجد مهمة باسم «${name}»؛ المهام هي: ${TASK_NAMES.join('، ')}`,
    })
  }
  return await TASKS[name as TaskName]()
}

async function writePredictions(task: ExchangeTask, input: string, output: string): Promise<void> {
  const file = openSync(output, 'w')
  const progress = createProgress('eval')
  try {
    await task({
      input,
      write: (row) => writeSync(file, `${JSON.stringify(row)}\n`),
      progress: (done, total) => progress.show(done, total),
    })
  } finally {
    progress.end()
    closeSync(file)
  }
}

/** Runs the journey's bench in a process of its own, so that its peak memory is its own. Words: FOLDER ARTICLES. */
import { benchJourney } from './journey-bench.ts'

const [folder = '', articles = '0'] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await benchJourney(folder, Number(articles))))

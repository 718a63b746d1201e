import { join } from 'node:path'

/** The folder of the demo edition: invented outlets and their articles, as `loadEdition` reads them. */
export const DEMO_EDITION: string = join(import.meta.dirname, 'edition')

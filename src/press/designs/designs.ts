import type { DesignName } from '../edition.ts'
import { agencyDesign } from './agency-design.ts'
import { aggregatorDesign } from './aggregator-design.ts'
import { bloggerDesign } from './blogger-design.ts'
import type { Design } from './design.ts'
import { drupalDesign } from './drupal-design.ts'
import { reactDesign } from './react-design.ts'
import { tableDesign } from './table-design.ts'
import { wordpressDesign } from './wordpress-design.ts'

/** Every design by its name in `outlets.json`. */
export const DESIGNS: Readonly<Record<DesignName, Design>> = {
  wordpress: wordpressDesign,
  table: tableDesign,
  react: reactDesign,
  agency: agencyDesign,
  aggregator: aggregatorDesign,
  drupal: drupalDesign,
  blogger: bloggerDesign,
}

import type { DesignName } from '../edition.ts'
import { agencyDesign } from './agency-design.ts'
import { aggregatorDesign } from './aggregator-design.ts'
import { ampDesign } from './amp-design.ts'
import { angularDesign } from './angular-design.ts'
import { bloggerDesign } from './blogger-design.ts'
import { datalifeDesign } from './datalife-design.ts'
import type { Design } from './design.ts'
import { drupalDesign } from './drupal-design.ts'
import { drupalSevenDesign } from './drupal-seven-design.ts'
import { elementorDesign } from './elementor-design.ts'
import { governmentDesign } from './government-design.ts'
import { infiniteDesign } from './infinite-design.ts'
import { joomlaDesign } from './joomla-design.ts'
import { nextDataDesign } from './next-data-design.ts'
import { nuxtDesign } from './nuxt-design.ts'
import { reactDesign } from './react-design.ts'
import { sahifaDesign } from './sahifa-design.ts'
import { tableDesign } from './table-design.ts'
import { tagdivDesign } from './tagdiv-design.ts'
import { televisionDesign } from './television-design.ts'
import { unclosedDesign } from './unclosed-design.ts'
import { webformsDesign } from './webforms-design.ts'
import { wordpressDesign } from './wordpress-design.ts'
import { wpbakeryDesign } from './wpbakery-design.ts'

/** Every design by its name in `outlets.json`. */
export const DESIGNS: Readonly<Record<DesignName, Design>> = {
  wordpress: wordpressDesign,
  table: tableDesign,
  react: reactDesign,
  agency: agencyDesign,
  aggregator: aggregatorDesign,
  drupal: drupalDesign,
  blogger: bloggerDesign,
  tagdiv: tagdivDesign,
  sahifa: sahifaDesign,
  elementor: elementorDesign,
  wpbakery: wpbakeryDesign,
  'drupal-seven': drupalSevenDesign,
  joomla: joomlaDesign,
  datalife: datalifeDesign,
  amp: ampDesign,
  'next-data': nextDataDesign,
  angular: angularDesign,
  webforms: webformsDesign,
  infinite: infiniteDesign,
  nuxt: nuxtDesign,
  government: governmentDesign,
  television: televisionDesign,
  unclosed: unclosedDesign,
}

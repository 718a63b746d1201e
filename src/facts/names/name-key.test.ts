import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameKey } from './name-key.ts'

const SAME: readonly (readonly [string, string])[] = [
  ['ترمب', 'ترامب'],
  ['غوغل', 'جوجل'],
  ['دونالد ترمب', 'الرئيس دونالد ترامب'],
  ['محمد بن سلمان', 'الأمير محمد بن سلمان'],
  ['عبد الرحمن العطار', 'عبدالرحمن العطار'],
  ['أبو ظبي', 'أبوظبي'],
  ['سورية', 'سوريا'],
  ['البوليساريو', 'بوليساريو'],
  ['أوروبا', 'أوربا'],
  ['الولايات المتحدة', 'ٱلْوِلَايَات المتّحِدة'],
  ['هامبورغ', 'هامبورج'],
  ['نيكولاي پتروف', 'نيكولاي بتروف'],
  ['ڤينوس', 'فينوس'],
]
const DIFFERENT: readonly (readonly [string, string])[] = [
  ['سالم', 'سليم'],
  ['حسن', 'حسين'],
  ['محمد الشريف', 'محمد شريف'],
  ['محمد بن سلمان', 'محمد سلمان'],
  ['كوريا الشمالية', 'كوريا الجنوبية'],
  ['النيجر', 'نيجيريا'],
  ['بوش', 'بوشي'],
]

test('The spellings of a name have one key', () => {
  for (const [one, other] of SAME) assert.equal(nameKey(one), nameKey(other), `${one} / ${other}`)
})

test('Different names have different keys', () => {
  for (const [one, other] of DIFFERENT) assert.notEqual(nameKey(one), nameKey(other), `${one} / ${other}`)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMixedScript, nameSkeleton } from './name-skeleton.ts'

const LOOKING_ALIKE: readonly (readonly string[])[] = [
  ['Nashra', 'nashra', 'NASHRA', 'N a s h r a', 'n.a.s.h.r.a', 'Nаshrа', 'Νashra', 'Ｎａｓｈｒａ', 'Nášhra', '𝐍ashra'],
  ['نشرة', 'نشره', 'نـــشرة', 'نَشْرَة', 'ن ش ر ة', '«نشرة»', 'نشرۃ', 'ﻧﺸﺮﺓ', 'ںشرة'],
  ['Al Jazeera', 'AI Jazeera', 'A1 Jazeera', 'A| Jazeera', 'al-jazeera'],
  ['أحمد', 'احمد', 'إحمد', '١حمد', 'ٱحمد'],
  ['كريم', 'کریم', 'ڪريم', 'گريم'],
  ['moroco', 'm0r0co', 'rnoroco', 'моrоcо'],
  ['قيس', 'ٯيس'],
  ['هدى', '٥دى', 'هدي', 'ہدی'],
]

for (const [first = '', ...others] of LOOKING_ALIKE) {
  test(`names that look like «${first}» have its skeleton`, () => {
    for (const other of others) assert.equal(nameSkeleton(other), nameSkeleton(first), other)
  })
}

test('names that look otherwise have other skeletons', () => {
  const names = ['نشرة', 'نشر', 'بشرة', 'Nashra', 'Nashre', 'أحمد', 'حمد', 'محمد', 'سارة', 'Sara']
  assert.equal(new Set(names.map(nameSkeleton)).size, names.length)
})

for (const name of ['سارةSara', 'Nаshrа', 'Иван Ivan', 'Ελλη Sara', 'ahmadأ', 'سارе', 'ｓаra']) {
  test(`«${name}» mixes scripts`, () => assert.equal(isMixedScript(name), true))
}
for (const name of [
  'سارة',
  'سارة Sara',
  'أحمد-Ahmed',
  'أحمد123',
  'Иван',
  'Ελλη',
  '田中さん',
  'علی',
  'Ahmad ٢',
  "O'Brien",
  '😀 سارة',
]) {
  test(`«${name}» does not mix scripts`, () => assert.equal(isMixedScript(name), false))
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findLinks } from './find-links.ts'

function found(text: string): readonly string[] {
  return findLinks(text).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`)
}

const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  ['شاهد https://example.com/a?b=c#d الآن', ['link https://example.com/a?b=c#d']],
  ['شاهدhttps://example.com/a', ['link https://example.com/a']],
  ['(http://example.com).', ['link http://example.com']],
  ['http://www.example.com', ['link http://www.example.com']],
  ['http://a.example,http://b.example', ['link http://a.example', 'link http://b.example']],
  ['hxxp://example.com', ['link hxxp://example.com']],
  ['HTTP://EXAMPLE.COM', ['link HTTP://EXAMPLE.COM']],
  ['http://موقع.مصر/مسار', ['link http://موقع.مصر/مسار']],
  ['www.example.com، جرب', ['link www.example.com']],
  ['زوروا example.com.', ['link example.com']],
  ['زورواexample.comالآن', ['link example.com']],
  ['EXAMPLE.COM', ['link EXAMPLE.COM']],
  ['t.me/kanat', ['link t.me/kanat']],
  ['bit.ly/3xYz و wa.me/966500000000', ['link bit.ly/3xYz', 'link wa.me/966500000000']],
  ['shop.example.store', ['link shop.example.store']],
  ['example.museum/page', ['link example.museum/page']],
  ['xn--mgbh0fb.xn--kgbechtv', ['link xn--mgbh0fb.xn--kgbechtv']],
  ['192.0.2.1:8080', ['link 192.0.2.1:8080']],
  ['<a href="http://example.com">x</a>', ['link http://example.com']],
  ['راسلني sara@example.com شكرا', ['email sara@example.com']],
  ['راسلنيsara.n+x@mail.example.com.', ['email sara.n+x@mail.example.com']],
  ['+966 50 000 0000', ['phone +966 50 000 0000']],
  ['00966500000000', ['phone 00966500000000']],
  ['جوالي ٠٥٠٠٠٠٠٠٠٠', ['phone ٠٥٠٠٠٠٠٠٠٠']],
  ['۰۵۰۰۰۰۰۰۰۰', ['phone ۰۵۰۰۰۰۰۰۰۰']],
  ['0500000000 0511111111', ['phone 0500000000', 'phone 0511111111']],
  ['واتساب 55512345', ['phone 55512345']],
  ['(050) 000-0000', ['phone (050) 000-0000']],
]

for (const [text, expected] of TEXTS) {
  test(`in «${text}» are ${expected.join(', ')}`, () => {
    assert.deepEqual(found(text), expected)
  })
}

const NOTHING: readonly string[] = [
  'تعليق بلا روابط.وبلا مسافة',
  'قال.ثم سكت',
  'The end.Start again',
  'e.g. this, i.e. that, U.S. too',
  'report.pdf و node.js',
  'نتيجة 2:1 يوم 14-02-2025 12:57',
  '2024-04-03 2024.04.03',
  'عدد السكان 1000000000',
  '1,200,000 دينار',
  'بلغ 12345678 طنا',
  'https قيد العمل',
  'wwwالعالم',
  '@sara شكرا',
  'sara@',
  '...//...',
  'و/أو',
  '3.5',
  '1.2.3.4',
  '',
]

for (const text of NOTHING) {
  test(`nothing is linked in «${text}»`, () => assert.deepEqual(found(text), []))
}

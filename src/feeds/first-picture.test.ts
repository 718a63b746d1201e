import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstPicture } from './first-picture.ts'

test('the first picture is found, past counting pixels, smileys and inlined data', () => {
  const html = `<img src="https://count.example/p.gif" width="1" height="1"><img class="emoji" src="e.png">
    <img src="data:image/gif;base64,R0"><p><IMG alt="مرفأ" data-src='no.jpg' SRC='/م.jpg?a=1&amp;b=2' width="300"></p>`
  assert.equal(firstPicture(html), '/م.jpg?a=1&b=2')
  assert.equal(firstPicture('<p>بلا صورة <img alt="x">'), undefined)
})

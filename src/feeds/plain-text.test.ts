import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessedPlainText, htmlToPlainText } from './plain-text.ts'

test('blocks part words and inline tags do not', () => {
  assert.equal(htmlToPlainText('<p>هبّت</p><p>الريح<br>شما<b>لية</b></p>'), 'هبّت الريح شمالية')
})

test('scripts, styles and comments are not for readers', () => {
  assert.equal(htmlToPlainText('قبل<script>if (a < b) c()</script><!-- <p>سر --> بعد<style>p{}'), 'قبل بعد')
})

test('a bracket in a quoted value ends no tag, and a value without end swallows only its tag', () => {
  assert.equal(htmlToPlainText('<img alt="1 > 0">صورة'), 'صورة')
  assert.equal(htmlToPlainText('<a href="x>رابط</a> ونص'), 'رابط ونص')
})

test('brackets that open no tag stay', () => {
  assert.equal(htmlToPlainText('1 < 2 &lt;3 <3'), '1 < 2 <3 <3')
  assert.equal(guessedPlainText('الحرارة <5 درجات'), 'الحرارة <5 درجات')
  assert.equal(htmlToPlainText("قال <!' ثم <!doctype x> مضى"), "قال <!' ثم مضى")
})

test('a text without markup is only folded, one with it is read as HTML once or twice', () => {
  assert.equal(guessedPlainText('  ريح \n و مطر & رعد '), 'ريح و مطر & رعد')
  assert.equal(guessedPlainText('&lt;p&gt;ريح&lt;/p&gt;'), 'ريح')
  assert.equal(guessedPlainText('نص <غير معروف> هنا'), 'نص <غير معروف> هنا')
})

test('zero-width non-joiners and marks of direction are kept', () => {
  assert.equal(htmlToPlainText('<b>می\u200Cرود</b>\u200F'), 'می\u200Cرود\u200F')
})

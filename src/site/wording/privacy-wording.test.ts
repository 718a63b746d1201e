import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ARABIC_PRIVACY } from './ar-privacy.ts'
import { ENGLISH_PRIVACY } from './en-privacy.ts'
import { type PrivacyFigures, privacySections } from './privacy-wording.ts'

const FIGURES: PrivacyFigures = {
  addressCut: '7 أيام',
  address: '8 أيام',
  rejected: '9 أيام',
  contact: '10 أيام',
  report: '3 أيام',
  mail: '4 أيام',
  link: '5 أيام',
  receivedMails: '6 رسائل',
  limitCount: '3 تعليقات',
  limitWindow: '4 دقائق',
}

test('with comments and mail every figure is told, in both languages', () => {
  const facts = { takesComments: true, sendsMail: true, isPremoderated: true }
  for (const wording of [ARABIC_PRIVACY, ENGLISH_PRIVACY]) {
    const text = JSON.stringify(privacySections(wording, facts, FIGURES))
    assert.deepEqual(
      Object.values(FIGURES).filter((figure) => !text.includes(figure)),
      [],
    )
  }
})

test('both languages have the same sections and paragraphs, whatever the facts', () => {
  for (const takesComments of [true, false]) {
    for (const sendsMail of [true, false]) {
      const facts = { takesComments, sendsMail, isPremoderated: sendsMail }
      const shape = (wording: typeof ARABIC_PRIVACY) =>
        privacySections(wording, facts, FIGURES).map(({ paragraphs }) => paragraphs.length)
      assert.deepEqual(shape(ARABIC_PRIVACY), shape(ENGLISH_PRIVACY))
    }
  }
})

test('every Arabic noun has all of its six forms', () => {
  for (const noun of [ARABIC_PRIVACY.days, ARABIC_PRIVACY.minutes, ARABIC_PRIVACY.comments, ARABIC_PRIVACY.mails]) {
    assert.deepEqual(Object.keys(noun), ['zero', 'one', 'two', 'few', 'many', 'other'])
  }
})

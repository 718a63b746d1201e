import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { DEFAULT_COMMENT_SETTINGS } from '../../news/comment-settings.ts'
import { type CommentedStore, EDITOR, openCommentedStore } from '../../store/commented-store-for-test.ts'
import { buildSite } from '../build-site.ts'
import type { SiteOperation } from '../site-context.ts'

const OPERATION: SiteOperation = { takesComments: true, sendsMail: true, contact: 'desk@news.example' }

let opened: CommentedStore
beforeEach(async () => {
  opened = await openCommentedStore()
})
afterEach(() => opened.close())

async function privacy(change: Partial<SiteOperation> = {}, language: 'ar' | 'en' = 'ar'): Promise<string> {
  const site = await buildSite({
    store: opened.store,
    clock: () => EDITOR.at,
    siteUrl: 'https://news.example',
    siteName: 'نشرة',
    timeZone: 'Asia/Amman',
    monthNames: 'dual',
    language,
    operation: { ...OPERATION, ...change },
  })
  const { body, statusCode } = await site.inject({ url: '/privacy' })
  await site.close()
  assert.equal(statusCode, 200)
  return body
}

test('the page tells the days of the settings with their nouns', async () => {
  const page = await privacy()
  for (const words of [
    'بعد 7 أيام',
    'بعد 90 يومًا',
    'بعد 180 يومًا',
    'بعد 365 يومًا',
    'أكثر من 5 تعليقات خلال 10 دقائق',
  ]) {
    assert.ok(page.includes(words), words)
  }
  const english = await privacy({}, 'en')
  for (const words of ['after 7 days', 'after 90 days', 'more than 5 comments from one network within 10 minutes']) {
    assert.ok(english.includes(words), words)
  }
})

test('the page changes with the settings', async () => {
  const { retention } = DEFAULT_COMMENT_SETTINGS
  await opened.store.settings.saveComments(
    {
      ...DEFAULT_COMMENT_SETTINGS,
      moderation: 'post',
      addressLimit: { count: 2, minutes: 1 },
      retention: { ...retention, addressCutDays: 1, addressDays: 2, rejectedDays: 0, contactDays: 100 },
    },
    EDITOR,
  )
  const page = await privacy()
  for (const words of [
    'بعد يوم واحد',
    'بعد يومين',
    'بعد أقل من يوم',
    'بعد 100 يوم ',
    'أكثر من تعليقين خلال دقيقة واحدة',
    'وقد ينتظر قبل ذلك موافقة محرر',
  ]) {
    assert.ok(page.includes(words), words)
  }
  assert.ok(!page.includes('بعد 7 أيام'))
})

test('a site without mail says so and speaks of no link in a mail', async () => {
  const page = await privacy({ sendsMail: false })
  assert.ok(page.includes('ولا يرسل هذا الموقع أي رسالة'))
  assert.ok(!page.includes('في كل رسالة منّا رابط'))
  assert.ok((await privacy()).includes('في كل رسالة منّا رابط'))
})

test('a site without comments speaks of none', async () => {
  const page = await privacy({ takesComments: false })
  assert.doesNotMatch(page, /تعليق/)
  assert.match(page, /لا يضع هذا الموقع ملفات ارتباط/)
})

test('whoever runs the site can be reached, and what stands in the setting is no markup', async () => {
  assert.match(await privacy(), /<a href="mailto:desk@news\.example"><bdi>desk@news\.example<\/bdi><\/a>/)
  assert.match(
    await privacy({ contact: 'https://news.example/contact' }),
    /<a href="https:\/\/news\.example\/contact">/,
  )
  assert.doesNotMatch(await privacy({ contact: 'javascript:alert(1)' }), /href="javascript/)
  assert.doesNotMatch(await privacy({ contact: '"><script>x</script>' }), /<script>x/)
  assert.ok(!(await privacy({ contact: '' })).includes('للطلب أو السؤال'))
})

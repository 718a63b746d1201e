import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blockTexts } from '../../news/block.ts'
import { type ArticlePageView, articlePageViewOf } from '../article-view.ts'
import { DESIGN_NAMES, type DesignName, type Edition, type OutletSheet, type PressArticle } from '../edition.ts'
import { buildShelf, type OutletShelf } from '../outlet-shelf.ts'
import { encodePage } from '../page-encoder.ts'
import { DESIGNS } from './designs.ts'

const ATTACK = '<script>alert("x")</script> & "قول"'
const DAY = 86_400_000
const FIRST = Date.parse('2024-04-03T11:20:00Z')

function sheetOf(design: DesignName): OutletSheet {
  return {
    slug: 'mina',
    name: `ميناء ${ATTACK}`,
    language: 'ar',
    design,
    charset: design === 'table' ? 'windows-1256' : 'utf-8',
    feedFormat: 'rss',
    tagline: 'يومية من الساحل',
    zone: 'Asia/Amman',
  }
}

const ARTICLE: PressArticle = {
  id: 'a3',
  outlet: 'mina',
  title: `الرافعة الكبيرة تعود إلى العمل ${ATTACK}`,
  text: [
    `أعادت إدارة الميناء تشغيل الرافعة ${ATTACK}`,
    'وانتظرت السفن يومين خارج الحوض.',
    '## عودة تدريجية',
    '> سنعمل ليلا حتى نفرغ كل السفن',
    '- سفينتان صباحا',
    '| السفينة | الحمولة |\n| النورس | قمح |',
    '![الرافعة بعد إصلاحها | تصوير: هدى](/image/crane)',
    'وتنتهي الأعمال يوم الخميس.',
  ].join('\n\n'),
  publishedAt: FIRST + 2 * DAY,
  category: 'اقتصاد',
  author: 'سلمى الهادي',
  dateline: 'الميناء - متابعة',
  credits: ['وكالة الساحل'],
  imagePath: '/image/port',
  updates: [{ at: FIRST + 2 * DAY + 1, note: 'تصحيح: انتظرت السفن يوما واحدا.' }],
}

function olderArticle(number: number): PressArticle {
  return {
    id: `a${number}`,
    outlet: 'mina',
    title: `خبر أقدم ${number}`,
    text: `متن الخبر الأقدم ${number}.\n\nوفيه فقرة ثانية.`,
    publishedAt: FIRST + (number - 1) * DAY,
    credits: [],
    updates: [],
  }
}

function shelfOf(design: DesignName): OutletShelf {
  const outlet = sheetOf(design)
  const edition: Edition = { outlets: [outlet], articles: [olderArticle(1), olderArticle(2), ARTICLE], passedOver: 0 }
  return buildShelf(edition, outlet, DESIGNS[design].articlePath)
}

function viewOf(design: DesignName): ArticlePageView {
  const shelf = shelfOf(design)
  const placed = shelf.articles[2]
  assert.ok(placed)
  return articlePageViewOf({ shelf, origin: 'http://127.0.0.1:1' }, placed, FIRST + 9 * DAY)
}

function pageOf(design: DesignName): string {
  return DESIGNS[design].articlePage(viewOf(design)).toString()
}

/** The words of a page: scripts, styles and tags taken out, character references resolved. */
function wordsOf(page: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return page
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(#?\w+);/g, (all, name: string) => names[name] ?? all)
    .replace(/\s+/g, ' ')
}

/** The article that a framework's state tells: markup in JSON. */
function textInState(page: string): string {
  const state = /<script id="__NEXT_DATA__"[^>]*>(.*?)<\/script>/s.exec(page)?.[1]
  return state ? JSON.parse(state).props.pageProps.article.content : ''
}

for (const design of DESIGN_NAMES) {
  test(`the ${design} page holds the title and every paragraph, escaped`, () => {
    const page = pageOf(design)
    const words = wordsOf(page + textInState(page))
    const { article } = viewOf(design)
    assert.ok(article.blocks.length >= 8)
    for (const text of [article.title, ...article.blocks.flatMap(blockTexts), ...article.notes, ...article.credits]) {
      assert.ok(words.includes(text), `missing: ${text}`)
    }
    assert.ok(words.includes('الرافعة بعد إصلاحها'), 'the caption')
    assert.doesNotMatch(page, /<script>alert/)
  })

  test(`the ${design} page keeps its text through its charset`, () => {
    const { charset } = sheetOf(design)
    const page = pageOf(design)
    assert.equal(new TextDecoder(charset).decode(encodePage(page, charset)), page)
    assert.match(page.slice(0, 1_024), new RegExp(`charset="?${charset}`))
  })
}

test('the designs shape their addresses in different ways, percent-encoded', () => {
  const paths = DESIGN_NAMES.map((design) => [design, decodeURI(shelfOf(design).articles[1]?.path ?? '')])
  assert.deepEqual(Object.fromEntries(paths), {
    wordpress: '/2024/04/04/خبر-أقدم-2/',
    table: '/index.php?p=10002',
    react: '/أخبار/10002-خبر-أقدم-2',
    agency: '/news/10002',
    aggregator: '/2024/04/04/10002.html',
    drupal: '/أخبار/2024/4/4/خبر-أقدم-2',
    blogger: '/2024/04/blog-post_10002.html',
    tagdiv: '/خبر-أقدم-2-10002/',
    sahifa: '/archives/10002',
    elementor: '/أخبار/خبر-أقدم-2/',
    wpbakery: '/2024/خبر-أقدم-2/',
    'drupal-seven': '/ar/node/10002',
    joomla: '/index.php/news/item/10002-خبر-أقدم-2',
    datalife: '/10002-خبر-أقدم-2.html',
    amp: '/amp/10002/خبر-أقدم-2',
    'next-data': '/article/10002/خبر-أقدم-2',
    angular: '/أخبار/details/10002/خبر-أقدم-2',
    webforms: '/News/Details.aspx?ID=10002',
    infinite: '/أخبار/10002/خبر-أقدم-2',
    nuxt: '/news/10002/خبر-أقدم-2',
    government: '/viewfullstory.php?lang=ar&newsid=202410002',
    television: '/أخبار/10002-خبر-أقدم-2',
    unclosed: '/modules.php?name=News&file=article&sid=10002',
  })
  assert.match(shelfOf('wordpress').articles[1]?.path ?? '', /^[\x21-\x7e]+$/)
})

test('every JSON-LD block parses and tells the date in the outlet’s zone', () => {
  for (const design of ['wordpress', 'react'] as const) {
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(pageOf(design))?.[1] ?? ''
    const article = JSON.parse(json) as Readonly<Record<string, unknown>>
    assert.equal(article.headline, ARTICLE.title)
    assert.equal(article.datePublished, '2024-04-05T14:20:00+03:00')
  }
})

test('each family has the marks that make it hard to read', () => {
  assert.match(pageOf('wordpress'), /مقالات ذات صلة.*خبر أقدم 2.*وتنتهي الأعمال/s)
  assert.match(wordsOf(pageOf('table')), /الجمعة 5 نيسان\/أبريل 2024 - 14:20/)
  assert.doesNotMatch(pageOf('table'), /<p>|<article|itemprop|ld\+json|utf-8/)
  assert.match(wordsOf(pageOf('react')), /عاجل .*خبر أقدم 2.*التالي.*متن الخبر الأقدم 2/s)
  assert.match(wordsOf(pageOf('agency')), /05-04-2024 02:20 PM .*1 - .*لا يوجد تعليقات.*رمز التحقق/s)
  assert.match(wordsOf(pageOf('aggregator')), /5th, April 2024 GMT.*إقرأ أيضاً:.*خبر أقدم 2.*متن الخبر الأقدم 2/s)
  assert.match(pageOf('drupal'), /اقرأ أيضا: <a href="[^"]+">خبر أقدم 2<\/a>.*وتنتهي الأعمال/s)
  assert.doesNotMatch(pageOf('unclosed'), /<!doctype|<\/td>|<\/p>|<h\d/i)
  assert.doesNotMatch(pageOf('webforms'), /<h\d|og:title/)
  assert.match(pageOf('infinite'), /<h1>.*<h1>.*<h1>/s)
  assert.match(wordsOf(pageOf('government')), /26 رمضان 1445 هـ الموافق 5 أبريل 2024 م.*\/\/ انتهى \/\//s)
  assert.match(wordsOf(pageOf('joomla')), /كتبه.*تصغير حجم الخط/s)
  assert.match(pageOf('drupal'), /<time itemprop="datePublished" datetime="2024-04-05T14:20:00\+03:00">/)
})

test('an outlet of another language has no Arabic words around its articles', () => {
  for (const design of ['wordpress', 'react'] as const) {
    for (const language of ['en', 'fr']) {
      const outlet = { ...sheetOf(design), name: 'The Pier', tagline: 'Daily', language }
      const article = { ...olderArticle(1), title: 'The crane is back', text: 'Ships wait.', category: 'Ports' }
      const shelf = buildShelf(
        { outlets: [outlet], articles: [article], passedOver: 0 },
        outlet,
        DESIGNS[design].articlePath,
      )
      const placed = shelf.articles[0]
      assert.ok(placed)
      const page = DESIGNS[design].articlePage(articlePageViewOf({ shelf, origin: '' }, placed, FIRST)).toString()
      assert.doesNotMatch(page, /\p{Script=Arabic}/u)
      assert.match(page, new RegExp(`lang="${language}"`))
      assert.match(page, /dir="ltr"/)
    }
  }
})

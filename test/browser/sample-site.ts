import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { createKeyring } from '../../src/base/keyring.ts'
import { createCommentWay } from '../../src/comment-way.ts'
import { createStoryDigests } from '../../src/journey/story-digests.ts'
import { buildSite } from '../../src/site/build-site.ts'
import type { SiteOptions } from '../../src/site/site-options.ts'
import { HOSTILE } from './hostile-words.ts'
import { addSampleComments, SAMPLE_REFERENCE } from './sample-comments.ts'
import { sampleDigest } from './sample-digest.ts'
import { openSampleNewsroom, SAMPLE_NOW, type SampleNewsroom } from './sample-newsroom.ts'

export interface SampleSite {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  readonly newsroom: SampleNewsroom
  close(): Promise<void>
}

/** The site over the sample newsroom, listening on loopback. */
export async function openSampleSite(
  options: Partial<Pick<SiteOptions, 'language' | 'patience'>> = {},
): Promise<SampleSite> {
  const newsroom = await openSampleNewsroom()
  const { store } = newsroom
  const names = { siteUrl: 'http://127.0.0.1', siteName: 'نشرة' }
  const digests = createStoryDigests(store)
  const keyring = createKeyring(randomBytes(32))
  await addSampleComments(store, { articleId: newsroom.ids.first, now: SAMPLE_NOW, hostile: HOSTILE })
  const app: FastifyInstance = await buildSite({
    store,
    clock: () => SAMPLE_NOW,
    ...names,
    timeZone: 'Asia/Amman',
    monthNames: 'dual',
    demo: true,
    comments: createCommentWay({ store, keyring, clock: () => SAMPLE_NOW, ...names, language: 'ar', sendsMail: true }),
    digest: (story, until) => (story.articleCount > 2 ? sampleDigest(store, story) : digests(story, until)),
    ...options,
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const close = async () => {
    await app.close()
    await store.close()
  }
  return { address, newsroom, close }
}

/** Addresses of pages of every kind. */
export function samplePages({ ids, saga }: SampleNewsroom): Readonly<Record<string, string>> {
  return {
    front: '/',
    story: '/story/1',
    'bulletin of a day': '/bulletin/2024-04-03',
    'bulletin of a day to come': '/bulletin/2024-04-09',
    'outlets compared': '/story/1/compare',
    'two outlets compared': '/story/1/compare?first=rihan-voice&second=quay-courier',
    saga: `/saga/${saga}`,
    article: `/article/${ids.first}`,
    'article of everything': `/article/${ids.hostile}`,
    copy: `/article/${ids.copy}`,
    'a copy beside its original': `/article/${ids.copy}/beside/${ids.first}`,
    'the true original beside what was seen first': `/article/${ids.hostile}/beside/${ids.flood}`,
    'texts with a passage in common': `/article/${ids.hostile}/beside/${ids.first}`,
    revised: `/article/${ids.revised}`,
    history: `/article/${ids.revised}/history`,
    'article with facts': `/article/${ids.flood}`,
    name: '/name/1',
    names: '/names',
    'names of a kind': '/names?kind=person',
    'no such name': `/names?q=${encodeURIComponent('ظظظ')}`,
    gone: `/article/${ids.gone}`,
    'history of one gone': `/article/${ids.gone}/history`,
    'outlet with edits': '/outlet/rawabi-today',
    search: `/search?q=${encodeURIComponent('سفينة المرفأ')}&order=newest`,
    'empty search': '/search?q=zzzzqqqq',
    outlet: '/outlet/rihan-voice',
    'outlet with a hub': '/outlet/rawabi-today',
    outlets: '/outlets',
    section: '/section/local',
    'section of a country': '/section/local?country=lb',
    'empty section': '/section/science',
    'section of outlets': `/section/${encodeURIComponent('طوابع')}`,
    day: '/day/2024-04-03',
    archive: '/archive',
    comments: `/article/${ids.first}/comments`,
    'newest comments': `/article/${ids.first}/comments?order=newest`,
    'reply form': '/comment/1/reply',
    'report form': '/comment/1/report',
    'state of a report': `/report/${SAMPLE_REFERENCE}`,
    policy: '/comments/policy',
    'mailed link': '/mail/none-of-ours',
    about: '/about',
    'not found': '/nothing-here',
  }
}

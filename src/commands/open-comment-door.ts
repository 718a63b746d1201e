import { createCommentWay } from '../comment-way.ts'
import type { Config } from '../config.ts'
import type { CommentDoor } from '../site/comment-door.ts'
import type { NewsroomParts } from './newsroom-parts.ts'

/** The site's door for readers' words. */
export function openCommentDoor(
  { store, keyring, journey }: Pick<NewsroomParts, 'store' | 'keyring' | 'journey'>,
  { siteUrl, siteName, language, mail }: Pick<Config, 'siteUrl' | 'siteName' | 'language' | 'mail'>,
): CommentDoor {
  return createCommentWay({
    store,
    keyring,
    clock: journey.clock,
    siteUrl,
    siteName,
    language,
    sendsMail: mail !== undefined,
  })
}

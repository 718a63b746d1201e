import type { Comment } from '../news/comment.ts'
import { articlePath } from '../site/site-paths.ts'
import type { CommentCard } from './comment-card.ts'
import type { SignedContext } from './desk-route.ts'
import { writeSeen } from './seen-comment.ts'

type Reader = Pick<SignedContext, 'may'>

/** A comment for a program: no address and no word of an e-mail address for who may not see them. */
export function commentJson(comment: Comment, reader: Reader): object {
  const { articleId, articleTitle, writerId, address, hasContact, decidedBy: _, decisionId, ...open } = comment
  return {
    ...open,
    article: { id: articleId, title: articleTitle, path: articlePath({ id: articleId, title: articleTitle }) },
    writerId,
    seen: writeSeen(comment),
    ...(decisionId !== undefined && { decisionId }),
    ...(reader.may('note-writers') && { hasContact, ...(address !== undefined && { address }) }),
  }
}

/** The same with what stands beside it on its card. */
export function cardJson({ comment, writer, parent, earlier, decidedByName }: CommentCard, reader: Reader): object {
  return {
    ...commentJson(comment, reader),
    ...(writer && { writer: { counts: writer.counts, isTrusted: writer.trustedAt !== undefined } }),
    ...(parent && { parent: { id: parent.id, name: parent.name, text: parent.text } }),
    ...(decidedByName !== undefined && { decidedByName }),
    earlier,
  }
}

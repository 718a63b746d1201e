import { html } from '../../base/html.ts'
import type { DeskRoute } from '../desk-route.ts'

/** The comments and their writers. */
export const MODERATION_ROUTES: readonly DeskRoute[] = [
  {
    method: 'GET',
    path: '/',
    access: 'read-comments',
    run: async (_values, { desk }) => {
      const counts = await desk.store.comments.counts()
      return {
        kind: 'view',
        data: { counts },
        page: ({ wording }) => ({
          title: wording.moderation,
          isWide: true,
          main: html`<p>${wording.moderationEmpty}</p>`,
        }),
      }
    },
  },
]

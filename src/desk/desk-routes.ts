import type { DeskRoute } from './desk-route.ts'
import { ACCOUNT_ROUTES } from './routes/account-routes.ts'
import { MODERATION_ROUTES } from './routes/moderation-routes.ts'
import { NAME_ROUTES } from './routes/name-routes.ts'
import { OWN_ACCOUNT_ROUTES } from './routes/own-account-routes.ts'
import { SIGN_IN_ROUTES } from './routes/sign-in-routes.ts'
import { STORY_ROUTES } from './routes/story-routes.ts'

/** THE TABLE: everything that can be asked of the desk, each with who may ask it. One file an area. */
export const DESK_ROUTES: readonly DeskRoute[] = [
  ...SIGN_IN_ROUTES,
  ...MODERATION_ROUTES,
  ...STORY_ROUTES,
  ...NAME_ROUTES,
  ...OWN_ACCOUNT_ROUTES,
  ...ACCOUNT_ROUTES,
]

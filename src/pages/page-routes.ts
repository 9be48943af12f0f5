import { assetRoutes } from "../http/assets.ts"
import { brandRoutes } from "./look/brand-routes.ts"
import type { Route } from "../http/route.ts"
import { askRoutes } from "./request/ask-routes.ts"
import { continueRoutes } from "./continue-routes.ts"
import { enrolRoutes, type EnrolRoutes } from "./enrol/enrol-routes.ts"
import { linkRoutes, type LinkRoutes } from "./link/link-routes.ts"
import { listAssets } from "./page-assets.ts"
import { notMeRoutes } from "./not-me-routes.ts"
import { requestRoutes, type RequestRoutes } from "./request/request-routes.ts"
import { screenRoutes } from "./screen-routes.ts"

/** Everything Universal Login serves. Classic's page stands in `classic/`. */
export function pageRoutes(routes: LinkRoutes & RequestRoutes & EnrolRoutes): readonly Route[] {
  return [
    ...assetRoutes(listAssets(routes.assets)),
    ...brandRoutes(routes.assets),
    ...requestRoutes(routes),
    ...askRoutes(routes),
    ...linkRoutes(routes),
    ...screenRoutes(routes),
    ...continueRoutes(routes),
    ...notMeRoutes(routes),
    ...enrolRoutes(routes),
  ]
}

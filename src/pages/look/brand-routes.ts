import { ASSET_HEADERS } from "../../http/assets.ts"
import { HttpRefusal } from "../../http/failure.ts"
import { fileReply } from "../../http/reply.ts"
import { get, type Route } from "../../http/route.ts"
import type { PageAssets } from "../page-assets.ts"

/** The style sheet of the operator's colours and font, at an address that changes with them. */
export function brandRoutes({ brand }: Pick<PageAssets, "brand">): readonly Route[] {
  return [
    get("/assets/:file{branding-[0-9a-f]+\\.css}", async ({ path }) => {
      const { styles } = brand()
      if (styles === null) throw new HttpRefusal("not_found")
      const headers = { "Content-Type": styles.type }
      // A page from before the last change: it gets what there is now, and must not keep it as its own.
      if (path !== styles.path) return fileReply(styles.body, headers)
      return fileReply(styles.body, { ...headers, ...ASSET_HEADERS })
    }),
  ]
}

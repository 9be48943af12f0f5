import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { get, type Route } from "./route.ts"
import { fileReply } from "./reply.ts"

/** A file that pages link to. Its address changes with its content, so it may be kept for ever. */
export interface Asset {
  path: string
  type: string
  body: Buffer<ArrayBuffer>
}

const TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
}

/** @throws when there is no such file, or nobody knows its type. */
export function loadAsset(file: URL): Asset {
  return newAsset(file.pathname.slice(file.pathname.lastIndexOf("/") + 1), readFileSync(file))
}

/** @param name With an ending that says its type: `rekey.css`. */
export function newAsset(name: string, content: Buffer | string): Asset {
  const dot = name.lastIndexOf(".")
  const type = TYPES[name.slice(dot + 1)]
  if (type === undefined) throw new TypeError(`no type for ${name}`)
  const body = Buffer.from(content)
  const digest = createHash("sha256").update(body).digest("hex").slice(0, 16)
  return { path: `/assets/${name.slice(0, dot)}-${digest}${name.slice(dot)}`, type, body }
}

/** For an address that changes with its content. */
export const ASSET_HEADERS = { "Cache-Control": "public, max-age=31536000, immutable" }

/** One route a file: there is no folder to climb out of. */
export function assetRoutes(assets: readonly Asset[]): readonly Route[] {
  return assets.map(({ path, type, body }) =>
    get(path, async () =>
      fileReply(body, {
        "Content-Type": type,
        ...ASSET_HEADERS,
      }),
    ),
  )
}

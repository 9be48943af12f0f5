import { readFileSync } from "node:fs"
import { html } from "../http/html.ts"
import { siteFrame } from "../pages/frames.ts"
import { negotiateLocale } from "../pages/locale.ts"
import type { Authenticator } from "./authenticator.ts"
import { authenticatorPage } from "./authenticator.page.ts"

/** No inline script or style, and nothing from anywhere else: it holds the secrets of its accounts. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ")

const TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
}
const FILES = [
  "app.js",
  "accounts.js",
  "api.js",
  "dom.js",
  "notifications.js",
  "requests.js",
  "totp.js",
  "authenticator.css",
  "icon.svg",
  "icon-192.png",
  "icon-512.png",
] as const

/** The page itself and its files. Their addresses stay, so that an installed page finds new ones. */
export function authenticatorFiles(deps: Authenticator): (request: Request) => Promise<Response> {
  const files = new Map(FILES.map((name) => [`/authenticator/${name}`, load(name)]))
  return async (request) => {
    const url = new URL(request.url)
    if (request.method !== "GET" && request.method !== "HEAD")
      return answer(405, TEXT, "Only GET is allowed here.\n", { Allow: "GET, HEAD" })
    switch (url.pathname) {
      case "/authenticator":
        return page(deps, request, url)
      case "/authenticator/manifest.webmanifest":
        return answer(200, "application/manifest+json", await manifestOf(deps, request))
      case "/authenticator/worker.js":
        // It looks after `/authenticator` itself, which is above its own folder.
        await deps.getSite()
        return answer(200, TYPES.js ?? TEXT, workerOf(deps), {
          "Service-Worker-Allowed": "/authenticator",
        })
    }
    const file = files.get(url.pathname)
    return file === undefined
      ? answer(404, TEXT, "There is no such file.\n")
      : answer(200, file.type, file.body)
  }
}

const TEXT = "text/plain; charset=utf-8"

async function page(deps: Authenticator, { headers }: Request, url: URL): Promise<Response> {
  const site = await deps.getSite()
  const wishes = {
    uiLocales: url.searchParams.get("ui_locales"),
    acceptLanguage: headers.get("accept-language"),
  }
  const frame = siteFrame(deps.assets, site, negotiateLocale(wishes, site.enabledLocales))
  return answer(200, "text/html; charset=utf-8", html`${authenticatorPage(frame)}`.toString())
}

/** Web App Manifest: what makes it installable. */
async function manifestOf(deps: Authenticator, { headers }: Request): Promise<string> {
  const site = await deps.getSite()
  const wishes = { uiLocales: null, acceptLanguage: headers.get("accept-language") }
  const frame = siteFrame(deps.assets, site, negotiateLocale(wishes, site.enabledLocales))
  const icon = (size: string, src: string, type: string) => ({ src, sizes: size, type })
  return JSON.stringify({
    id: "/authenticator",
    name: `${frame.texts.authenticator.title} ${frame.applicationName}`,
    short_name: frame.texts.authenticator.title,
    start_url: "/authenticator",
    scope: "/authenticator",
    display: "standalone",
    lang: frame.texts.locale,
    dir: frame.texts.dir,
    background_color: "#eef1f1",
    theme_color: "#0b6e66",
    icons: [
      { ...icon("192x192", "/authenticator/icon-192.png", "image/png"), purpose: "any" },
      { ...icon("512x512", "/authenticator/icon-512.png", "image/png"), purpose: "any" },
      { ...icon("512x512", "/authenticator/icon-512.png", "image/png"), purpose: "maskable" },
    ],
  })
}

/** Knows what to keep for when there is no network: codes work without. */
function workerOf({ assets }: Authenticator): string {
  const kept = [
    "/authenticator",
    ...FILES.map((name) => `/authenticator/${name}`),
    assets.styles.path,
    ...[assets.brand().styles, assets.theme].flatMap((asset) => asset?.path ?? []),
  ]
  return `const KEPT = ${JSON.stringify(kept)}\n${load("worker.js").body.toString("utf8")}`
}

function load(name: string): { type: string; body: Buffer<ArrayBuffer> } {
  const type = TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? TEXT
  return { type, body: Buffer.from(readFileSync(new URL(`./assets/${name}`, import.meta.url))) }
}

function answer(
  status: number,
  type: string,
  body: string | Buffer<ArrayBuffer>,
  headers: Record<string, string> = {},
): Response {
  return new Response(body, {
    status,
    headers: {
      "Content-Type": type,
      // Asked for each time: an installed page must not run with an old half.
      "Cache-Control": "no-cache",
      "Content-Security-Policy": POLICY,
      ...headers,
    },
  })
}

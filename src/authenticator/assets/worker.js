// KEPT, the files to keep, is written above by the server.
const CACHE = "rekey-authenticator"

self.addEventListener("install", (event) => {
  event.waitUntil(keepFiles())
})

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim())
})

// From the network where there is one, so that nothing old is run; else what was kept.
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== "GET" || origin !== self.location.origin || !KEPT.includes(pathname)) return
  event.respondWith(fromNetwork(event.request, pathname))
})

self.addEventListener("push", (event) => {
  event.waitUntil(show(event.data))
})

self.addEventListener("notificationclick", (event) => {
  event.notification.close()
  event.waitUntil(openPage())
})

async function keepFiles() {
  const cache = await caches.open(CACHE)
  await cache.addAll(KEPT)
  await self.skipWaiting()
}

async function fromNetwork(request, pathname) {
  const cache = await caches.open(CACHE)
  try {
    const response = await fetch(request)
    if (response.ok) await cache.put(pathname, response.clone())
    return response
  } catch {
    return (await cache.match(pathname)) ?? Response.error()
  }
}

async function show(data) {
  let said = {}
  try {
    said = data?.json() ?? {}
  } catch {
    // Not ours: the page says what there is.
  }
  const pages = await self.clients.matchAll({ type: "window" })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a client has none
  for (const page of pages) page.postMessage("look")
  await self.registration.showNotification(String(said.title ?? "Authenticator"), {
    body: String(said.body ?? ""),
    tag: String(said.tag ?? "request"),
    lang: String(said.locale ?? ""),
    icon: "/authenticator/icon-192.png",
    requireInteraction: true,
  })
}

/** Only ever the page itself: what a message says does not lead anywhere. */
async function openPage() {
  const pages = await self.clients.matchAll({ type: "window" })
  const [open] = pages.filter(({ url }) => new URL(url).pathname === "/authenticator")
  if (open === undefined) return self.clients.openWindow("/authenticator")
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a client has none
  open.postMessage("look")
  return open.focus()
}

import { lookup as lookUp, type LookupAddress } from "node:dns"
import { request as requestHttp, type RequestOptions } from "node:http"
import { request as requestHttps } from "node:https"
import { type BlockList, isIP, type LookupFunction } from "node:net"
import webPush from "web-push"
import { privateAddresses } from "../lib/private-addresses.ts"
import {
  type PushMessage,
  PushRefused,
  type PushSender,
  type PushSubscription,
} from "../ports/push-sender.ts"
import type { VapidKeys } from "./vapid-keys.ts"

/** A push service answers at once; a slow one must not hold a worker. */
const TIMEOUT_MS = 10_000

export interface WebPushOptions {
  keys(): Promise<VapidKeys>
  /** Whom a push service may write to: `mailto:` or https (RFC 8292 section 2.1). */
  subject: string
  /** Whether this machine and plain http on it may be sent to. Only ever in `dev`. */
  allowsLoopback: boolean
}

/**
 * Web Push (RFC 8030), encrypted for the device (RFC 8291) and signed by us (RFC 8292). The address is
 * the device's word, so it is a public one, by https, and nothing is followed (OWASP SSRF Prevention).
 */
export function webPushSender({ keys, subject, allowsLoopback }: WebPushOptions): PushSender {
  const blockList = privateAddresses()
  return {
    publicKey: async () => (await keys()).publicKey,
    isAllowed: (endpoint) => targetOf(endpoint, allowsLoopback, blockList) !== null,
    async send(subscription, message) {
      const target = targetOf(subscription.endpoint, allowsLoopback, blockList)
      if (target === null) throw new PushRefused("not the address of a push service")
      const { headers, body } = webPush.generateRequestDetails(
        toPackage(subscription),
        payloadOf(message),
        {
          vapidDetails: { subject, ...(await keys()) },
          TTL: Math.floor(message.ttlMs / 1000),
          urgency: "high",
          topic: message.tag.slice(0, 32),
        },
      )
      const { url, isLoopback } = target
      const lookup = isLoopback ? {} : { lookup: publicLookup(blockList) }
      const status = await post(url, headers as Record<string, string>, body, lookup)
      if (status >= 200 && status < 300) return "sent"
      // RFC 8030 section 7.3: 404 and 410 are for good.
      if (status === 404 || status === 410) return "gone"
      if (status === 429 || status >= 500) throw new Error(`the push service answered ${status}`)
      throw new PushRefused(`the push service answered ${status}`)
    },
  }
}

/** Null: no push service is there. A name is looked up, and looked at, when it is connected to. */
function targetOf(
  endpoint: string,
  allowsLoopback: boolean,
  blockList: BlockList,
): { url: URL; isLoopback: boolean } | null {
  if (!URL.canParse(endpoint)) return null
  const url = new URL(endpoint)
  const isLoopback = allowsLoopback && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname)
  if (url.username !== "" || url.password !== "") return null
  if (isLoopback) return { url, isLoopback }
  if (url.protocol !== "https:" || (url.port !== "" && url.port !== "443")) return null
  const host = url.hostname.replace(/^\[|\]$/g, "")
  const family = isIP(host)
  if (family !== 0 && blockList.check(host, family === 6 ? "ipv6" : "ipv4")) return null
  return { url, isLoopback }
}

/**
 * Looks a name up, and answers public addresses alone: what is connected to is what was looked at, so a
 * name that says another thing the next time gains nothing.
 */
function publicLookup(blockList: BlockList): LookupFunction {
  return (hostname, options, done) => {
    lookUp(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, "")
      const addresses: readonly LookupAddress[] = found
      const open = addresses.filter(
        ({ address, family }) => !blockList.check(address, family === 6 ? "ipv6" : "ipv4"),
      )
      const [first] = open
      if (first === undefined) return done(new PushRefused("not a public address"), "")
      if (options.all === true) return done(null, open)
      done(null, first.address, first.family)
    })
  }
}

function toPackage({ endpoint, p256dh, auth }: PushSubscription) {
  return { endpoint, keys: { p256dh, auth } }
}

function payloadOf({ title, body, path, tag, locale }: PushMessage): string {
  return JSON.stringify({ title, body, path, tag, locale })
}

/** Resolves with the status. What is answered beyond that is not read. */
function post(
  url: URL,
  headers: Record<string, string>,
  body: Buffer | null,
  options: Pick<RequestOptions, "lookup">,
): Promise<number> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const posted = request(
      url,
      {
        ...options,
        method: "POST",
        headers,
        // A connection of its own: one that is kept would skip the look at the address.
        agent: false,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
      (response) => {
        resolve(response.statusCode ?? 0)
        response.destroy()
      },
    )
    posted.once("error", reject)
    posted.end(body)
  })
}

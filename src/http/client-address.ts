import { BlockList, isIP } from "node:net"

/** Proxies whose word on who called them is taken. */
export interface TrustedProxies {
  includes(ip: string): boolean
}

/**
 * @param list Addresses (`10.0.0.1`, `::1`) and networks (`10.0.0.0/8`).
 * @throws {TypeError} when an entry is neither.
 */
export function trustedProxies(list: readonly string[]): TrustedProxies {
  const blocks = new BlockList()
  for (const entry of list) {
    const [ip = "", bits, ...rest] = entry.trim().split("/")
    const family = isIP(ip)
    const bitsMax = family === 6 ? 128 : 32
    const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= bitsMax)
    if (family === 0 || !isNetwork || rest.length > 0)
      throw new TypeError(`not an address or a network: ${entry}`)
    blocks.addSubnet(
      ip,
      bits === undefined ? bitsMax : Number(bits),
      family === 6 ? "ipv6" : "ipv4",
    )
  }
  return { includes: (ip) => isIP(ip) > 0 && blocks.check(ip, isIP(ip) === 6 ? "ipv6" : "ipv4") }
}

/** Proxies in a row that are followed. Ours: far more than anybody has. */
const HOPS_MAX = 20

/**
 * Who sent a request: the socket's address, or, where that is a trusted proxy, the right-most
 * address of `X-Forwarded-For` that is not one. What stands left of it was written by the caller.
 */
export function clientAddress(
  socketIp: string,
  forwardedFor: string | null,
  proxies: TrustedProxies,
): string {
  let ip = plainAddress(socketIp) ?? "0.0.0.0"
  const hops = (forwardedFor ?? "").split(",").slice(-HOPS_MAX)
  while (proxies.includes(ip)) {
    const before = plainAddress(hops.pop() ?? "")
    if (before === null) break
    ip = before
  }
  return ip
}

/** Without brackets, port, zone and the IPv6 wrapping of an IPv4 address. Null: no address. */
function plainAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[(.+)\](?::\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/%.*$/, "")
    .replace(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i, "$1")
  return isIP(bare) === 0 ? null : bare
}

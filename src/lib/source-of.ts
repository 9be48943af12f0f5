import { isIPv6 } from "node:net"

/**
 * Whom limits count an address for: itself, or the /64 of an IPv6 address, which is what one
 * subscriber has (RFC 6177).
 */
export function sourceOf(ip: string): string {
  if (!isIPv6(ip)) return ip
  const [address = ""] = ip.split("%")
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [head = "", tail] = address.split("::")
  const before = groupsOf(head)
  const after = groupsOf(tail ?? "")
  const missing = tail === undefined ? 0 : 8 - before.length - after.length
  const groups = [...before, ...Array<string>(missing).fill("0"), ...after]
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(":")}::/64`
}

/** A dotted end stands for two groups; what they say does not matter for the network. */
function groupsOf(text: string): readonly string[] {
  if (text === "") return []
  return text.split(":").flatMap((group) => (group.includes(".") ? ["0", "0"] : [group]))
}

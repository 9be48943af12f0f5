import net from "node:net"

// Loopback, private, shared, link-local (169.254.169.254: metadata), benchmarks, multicast, reserved;
// 168.63.129.16 is the metadata service of one provider on a public address.
const IPV4: readonly [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
]
// Unspecified and loopback, local NAT64, Teredo, 6to4, unique local, link-local, site-local, multicast.
const IPV6: readonly [string, number][] = [
  ["::", 127],
  ["64:ff9b:1::", 48],
  ["2001::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
]
/** Ways to write an IPv4 address as IPv6: compatible, mapped (RFC 4291) and NAT64 (RFC 6052). */
const IPV4_PREFIXES = ["::", "::ffff:", "64:ff9b::"]

/**
 * Addresses of the operator's own machines and networks, and of none: what code that is not the
 * operator's may not connect to (RFC 6890 and the special-purpose registries of IANA).
 */
export function privateAddresses(): net.BlockList {
  const list = new net.BlockList()
  for (const [address, bits] of IPV6) list.addSubnet(address, bits, "ipv6")
  for (const [address, bits] of IPV4) {
    list.addSubnet(address, bits, "ipv4")
    for (const prefix of IPV4_PREFIXES) list.addSubnet(`${prefix}${address}`, 96 + bits, "ipv6")
  }
  return list
}

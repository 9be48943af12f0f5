import assert from "node:assert/strict"
import { isIP } from "node:net"
import { describe, it } from "node:test"
import { privateAddresses } from "../../lib/private-addresses.ts"

const list = privateAddresses()
const isPrivate = (address: string) => list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4")

describe("privateAddresses", () => {
  it("holds loopback, private, link-local, metadata, multicast and reserved addresses", () => {
    const addresses =
      "0.0.0.0 10.0.0.1 100.100.100.200 127.0.0.1 127.255.255.255 169.254.169.254 172.16.0.1 " +
      "172.31.255.255 192.168.1.1 224.0.0.1 255.255.255.255 168.63.129.16 :: ::1 fc00::1 fd00:ec2::254 " +
      "fe80::1 ff02::1 2002:7f00:1:: 2001:0:1::"
    for (const address of addresses.split(" ")) assert.ok(isPrivate(address), address)
  })

  it("holds them also where they are written as IPv6", () => {
    const addresses =
      "::ffff:127.0.0.1 ::ffff:a9fe:a9fe ::127.0.0.1 64:ff9b::10.0.0.1 64:ff9b::a9fe:a9fe"
    for (const address of addresses.split(" ")) assert.ok(isPrivate(address), address)
  })

  it("holds no public address, up to both edges", () => {
    const addresses =
      "1.1.1.1 9.255.255.255 11.0.0.0 126.255.255.255 128.0.0.1 172.15.255.255 172.32.0.0 " +
      "192.167.255.255 192.169.0.0 223.255.255.255 2606:4700::1111 2001:4860:4860::8888 " +
      "::ffff:1.1.1.1 64:ff9b::1.1.1.1"
    for (const address of addresses.split(" ")) assert.ok(!isPrivate(address), address)
  })
})

import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { clientAddress, trustedProxies } from "./client-address.ts"

const none = trustedProxies([])
const proxies = trustedProxies(["127.0.0.1", "10.0.0.0/8", "2001:db8::/32"])

describe("the address of a client", () => {
  it("is the socket's where no proxy is trusted, whatever a header says", () => {
    assert.equal(clientAddress("203.0.113.5", "198.51.100.1", none), "203.0.113.5")
    assert.equal(clientAddress("203.0.113.5", "198.51.100.1", proxies), "203.0.113.5")
  })

  it("is the right-most that is no proxy: the caller wrote what stands left of it", () => {
    assert.equal(
      clientAddress("10.1.1.1", "1.1.1.1, 203.0.113.5, 10.2.2.2", proxies),
      "203.0.113.5",
    )
  })

  it("is the last proxy where nothing or nonsense was handed on", () => {
    assert.equal(clientAddress("10.1.1.1", null, proxies), "10.1.1.1")
    assert.equal(clientAddress("10.1.1.1", "unknown", proxies), "10.1.1.1")
    assert.equal(clientAddress("10.1.1.1", "1.1.1.1, <script>", proxies), "10.1.1.1")
  })

  it("is one text for one address: mapped, bracketed, with port or zone", () => {
    assert.equal(clientAddress("::ffff:203.0.113.5", null, none), "203.0.113.5")
    assert.equal(clientAddress("::ffff:127.0.0.1", "203.0.113.5:4711", proxies), "203.0.113.5")
    assert.equal(clientAddress("2001:db8::1", "[2001:dead::9]:443", proxies), "2001:dead::9")
    assert.equal(clientAddress("fe80::1%eth0", null, none), "fe80::1")
  })

  it("follows a long row of proxies only so far", () => {
    const row = Array.from({ length: 1000 }, () => "10.0.0.1").join(",")
    assert.equal(clientAddress("10.1.1.1", `203.0.113.5,${row}`, proxies), "10.0.0.1")
  })

  it("is an address even where the socket is gone", () => {
    assert.equal(clientAddress("", null, none), "0.0.0.0")
  })
})

describe("the list of trusted proxies", () => {
  it("holds networks up to their edge", () => {
    assert.equal(proxies.includes("10.255.255.255"), true)
    assert.equal(proxies.includes("11.0.0.0"), false)
    assert.equal(proxies.includes("127.0.0.2"), false)
    assert.equal(proxies.includes("2001:db9::"), false)
  })

  it("refuses what is no address or network", () => {
    for (const entry of [
      "",
      "proxy.example.com",
      "10.0.0.0/33",
      "10.0.0.0/",
      "10.0.0.0/8/8",
      "::1/129",
    ])
      assert.throws(() => trustedProxies([entry]), TypeError, entry)
  })
})

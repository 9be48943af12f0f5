import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { encode } from "uqr"
import { qrCode } from "./qr-code.ts"

const URI = "otpauth://totp/Acme:a%40b.test?issuer=Acme&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"

describe("a code to scan", () => {
  it("is drawn module for module, dark on light, with four light ones around", () => {
    const markup = qrCode(URI, "Code").toString()
    const size = Number(/viewBox="0 0 (\d+) \1"/.exec(markup)?.[1])
    const dark = [...markup.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`)
    const expected = encode(URI, { ecc: "M", border: 0 }).data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`${x + 4} ${y + 4}`] : [])),
    )
    assert.equal(size, encode(URI, { ecc: "M", border: 0 }).size + 8)
    assert.deepEqual(dark, expected)
    assert.match(markup, /<rect width="\d+" height="\d+" fill="#ffffff" \/>[^]*fill="#000000"/)
  })

  it("says what it is to those who do not see it, and nothing of what it holds", () => {
    const markup = qrCode(URI, `Code "to scan"`).toString()
    assert.match(markup, /role="img"\s+aria-label="Code &quot;to scan&quot;"/)
    assert.doesNotMatch(markup, /otpauth|JBSWY3DP/)
  })
})

import assert from "node:assert/strict"
import type { AddressInfo } from "node:net"
import { describe, it } from "node:test"
import { SMTPServer } from "smtp-server"
import { Secret } from "../lib/secret.ts"
import { probeMail } from "./probe-mail.ts"

describe("probeMail", () => {
  it("tells a server that takes the password from one that does not, never saying it", async () => {
    const server = new SMTPServer({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === "u" && password === "right"
          ? done(null, { user: "u" })
          : done(new Error("no")),
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.server.address() as AddressInfo
    const probe = (password: string) =>
      probeMail(new Secret(`smtp://u:${password}@127.0.0.1:${port}`))
    try {
      assert.equal((await probe("right")).state, "weak")
      const refused = await probe("hunter2")
      assert.equal(refused.state, "broken")
      assert.match(refused.detail, /EAUTH/)
      assert.doesNotMatch(refused.detail, /hunter2/)
    } finally {
      await new Promise<void>((resolve) => server.close(resolve))
    }
    assert.equal((await probe("right")).state, "broken")
  })
})

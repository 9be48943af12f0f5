import assert from "node:assert/strict"
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs"
import { createServer, request } from "node:https"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, describe, it } from "node:test"
import { parseSecretKeys } from "../security/secret-keys.ts"
import { localCertificate } from "./certificate.ts"
import { devSecretKey, openWorkFolder } from "./work-folder.ts"

const root = mkdtempSync(join(tmpdir(), "rekey-work-"))
after(() => rmSync(root, { recursive: true }))

const DAY_MS = 24 * 60 * 60 * 1000

describe("work folder", () => {
  it("is made for the owner alone, with one key for good", async () => {
    const work = await openWorkFolder(root, false)
    assert.deepEqual(work, { path: join(root, ".rekey"), isTemporary: false })
    assert.equal(statSync(work.path).mode & 0o777, 0o700)
    const [one, two] = await Promise.all([devSecretKey(work), devSecretKey(work)])
    assert.equal(one.reveal(), two.reveal())
    assert.equal((await devSecretKey(work)).reveal(), one.reveal())
    assert.equal(parseSecretKeys(one.reveal()).ok, true)
    assert.equal(statSync(join(work.path, "secret-key")).mode & 0o777, 0o600)
  })

  it("forgets database and inbox when told to, not the key", async () => {
    const { path } = await openWorkFolder(root, false)
    for (const name of ["rekey.db", "rekey.db-wal", "inbox.jsonl"])
      writeFileSync(join(path, name), "x")
    await openWorkFolder(root, false)
    assert.equal(existsSync(join(path, "rekey.db")), true)
    await openWorkFolder(root, true)
    for (const name of ["rekey.db", "rekey.db-wal", "inbox.jsonl"])
      assert.equal(existsSync(join(path, name)), false, name)
    assert.equal(existsSync(join(path, "secret-key")), true)
  })

  it("is a temporary one where the folder cannot be written", async () => {
    writeFileSync(join(root, "file"), "")
    const work = await openWorkFolder(join(root, "file"), false)
    assert.equal(work.isTemporary, true)
    rmSync(work.path, { recursive: true })
  })
})

describe("localCertificate", () => {
  it("serves https that a client trusts who was given the certificate", async () => {
    const { key, cert } = await localCertificate(root, Date.now())
    const server = createServer({ key, cert }, (_request, response) => response.end("hello"))
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.address() as { port: number }
    const get = (ca: string | undefined) =>
      new Promise<number | undefined>((resolve, reject) => {
        request(
          { host: "127.0.0.1", servername: "localhost", port, ca, agent: false },
          (response) => {
            response.resume()
            resolve(response.statusCode)
          },
        )
          .on("error", reject)
          .end()
      })
    try {
      assert.equal(await get(cert), 200)
      await assert.rejects(get(undefined), { code: /SELF_SIGNED|UNABLE_TO_VERIFY/ })
    } finally {
      server.close()
    }
  })

  it("keeps its certificate until a week before it ends", async () => {
    const folder = join(root, "tls-test")
    const first = await localCertificate(folder, 0)
    assert.equal((await localCertificate(folder, 356 * DAY_MS)).cert, first.cert)
    assert.notEqual((await localCertificate(folder, 358 * DAY_MS)).cert, first.cert)
    assert.equal(statSync(join(folder, "tls/localhost.key")).mode & 0o777, 0o600)
  })
})

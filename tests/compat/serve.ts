import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { freePort } from "../../src/cli/free-port.ts"
import { localCertificate } from "../../src/dev/certificate.ts"
import { boot, type BootOptions, MANAGEMENT_SECRET } from "../flows/boot.ts"

/** A server that listens, as the real clients need it: over https, with a certificate of its own. */
export async function serveTenant(options: BootOptions = {}) {
  await using made = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), "rekey-compat-"))
  made.defer(() => rm(folder, { recursive: true, force: true }))
  const { key, cert, certFile } = await localCertificate(folder, Date.now())
  const port = await freePort("127.0.0.1")
  const baseUrl = `https://localhost:${port}`
  const booted = made.use(await boot({ ...options, baseUrl }))
  await booted.app.listen({ host: "127.0.0.1", port, tls: { key, cert } })
  const kept = made.move()
  return {
    booted,
    folder,
    domain: `localhost:${port}`,
    certFile,
    clientId: "management",
    clientSecret: MANAGEMENT_SECRET,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}

import { once } from "node:events"
import { createServer } from "node:https"
import type { AddressInfo } from "node:net"
import { generate } from "selfsigned"

/** The address in Auth0's own sample of the trigger. */
export const VERIFIER_HOST = "my-app.example.com"

/** Another site, over https, that sends people back by a button. */
export interface Verifier extends AsyncDisposable {
  port: number
  /** The `state` of everybody who came. */
  states: readonly string[]
  /** @param origin Where `/continue` is. */
  sendBackTo(origin: string): void
}

export async function openVerifier(method: "get" | "post"): Promise<Verifier> {
  const states: string[] = []
  let returnTo = ""
  const { private: key, cert } = await generate([{ name: "commonName", value: VERIFIER_HOST }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: VERIFIER_HOST }] }],
  })
  const server = createServer({ key, cert }, (request, response) => {
    const state = new URL(request.url ?? "", `https://${VERIFIER_HOST}`).searchParams.get("state")
    if (state === null || !/^[\w.-]+$/.test(state)) return void response.writeHead(400).end()
    states.push(state)
    response.setHeader("Content-Type", "text/html; charset=utf-8")
    response.end(page(method, `${returnTo}/continue`, state))
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  return {
    port: (server.address() as AddressInfo).port,
    states,
    sendBackTo: (origin) => void (returnTo = origin),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, "close")
    },
  }
}

function page(method: string, action: string, state: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Verifier</title>
    <link rel="icon" href="data:,">
    <style>button { padding: 1em }</style>
  </head>
  <body>
    <main>
      <h1>Verifier</h1>
      <form method="${method}" action="${action}">
        <input type="hidden" name="state" value="${state}">
        <button>Back to Example App</button>
      </form>
    </main>
  </body>
</html>`
}

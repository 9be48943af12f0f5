import type { Browser } from "playwright-core"
import { freePort } from "../../src/cli/free-port.ts"
import { boot, type Booted, type BootOptions } from "../flows/boot.ts"
import { launch } from "./stage.ts"

/** A server in this process, whose rows and clock a test can reach, and a real browser before it. */
export interface Live extends AsyncDisposable {
  world: Booted
  browser: Browser
}

export async function openLive(options: BootOptions): Promise<Live> {
  await using made = new AsyncDisposableStack()
  const port = await freePort("127.0.0.1")
  const world = made.use(await boot({ ...options, baseUrl: `http://localhost:${port}` }))
  await world.app.listen({ host: "127.0.0.1", port })
  const browser = made.adopt(await launch(null), (launched) => launched.close())
  const kept = made.move()
  return { world, browser, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}

import { type Browser, type BrowserContextOptions, chromium } from "playwright-core"
import { bringChromium } from "../../tools/chromium.ts"
import { type MailSink, openMailSink } from "../faults/mail-sink.ts"
import { type RekeyProcess, startRekey } from "../faults/rekey-process.ts"
import { newTenantFolder } from "../faults/tenant-folder.ts"
import { openVerifier, type Verifier, VERIFIER_HOST } from "./verifier.ts"

/** All the real parts of a story, each in a process or on a port of its own. */
export interface Stage extends AsyncDisposable {
  browser: Browser
  mail: MailSink
  rekey: RekeyProcess
  verifier: Verifier
}

export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
}
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }

/** @param returnBy How the verifier sends people back. */
export async function openStage(
  action: Parameters<typeof newTenantFolder>[0],
  returnBy: "get" | "post" = "get",
  resetPage: string | null = null,
): Promise<Stage> {
  await using made = new AsyncDisposableStack()
  const mail = made.use(await openMailSink())
  const verifier = made.use(await openVerifier(returnBy))
  const folder = made.use(await newTenantFolder(action, {}, resetPage))
  const rekey = made.use(await startRekey(folder.path, { smtpUrl: mail.url }))
  verifier.sendBackTo(rekey.url)
  const browser = made.adopt(await launch(verifier.port), (launched) => launched.close())
  const kept = made.move()
  return { browser, mail, rekey, verifier, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}

/**
 * @param verifierPort Where the verifier's name leads. Null: there is none.
 * @param args More of Chromium's own.
 */
export function launch(
  verifierPort: number | null,
  args: readonly string[] = [],
): Promise<Browser> {
  return chromium.launch({
    executablePath: bringChromium(),
    // Chromium's own sandbox refuses to work for root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      ...(verifierPort === null
        ? []
        : [`--host-resolver-rules=MAP ${VERIFIER_HOST} 127.0.0.1:${verifierPort}`]),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...args,
    ],
  })
}

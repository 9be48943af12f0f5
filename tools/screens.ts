// Takes the README's pictures: a real `rekey dev`, a real browser, one person who resets a password.
// Then every screen in every look, for `docs/screens/README.md`.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as wait } from "node:timers/promises"
import { Secret, TOTP } from "otpauth"
import { chromium, type Page } from "playwright-core"
import { bringChromium } from "./chromium.ts"
import { writeGallery } from "./gallery.ts"

const root = join(import.meta.dirname, "..")
const SCREENS = join(root, "docs", "screens")
/** Small enough that the README loads at once on a phone. */
const BYTES_MAX = 60_000
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true }
const EMAIL = "bob@example.com"
/** What `rekey dev` gives Bob, see `src/dev/example-users.ts`. */
const TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
const MAIL_MS_MAX = 10_000

interface Started {
  startPage: string
  inbox: string
}

await using made = new AsyncDisposableStack()
const started = await startDev(made)
const browser = made.adopt(
  await chromium.launch({
    executablePath: bringChromium(),
    // Chromium's own sandbox refuses to work for root.
    chromiumSandbox: process.getuid?.() !== 0,
  }),
  (launched) => launched.close(),
)
mkdirSync(SCREENS, { recursive: true })
await resetPassword(await browser.newPage({ ...PHONE, locale: "en" }), started)
await writeGallery(SCREENS, process.env.SCREENS_FROM ?? null)

async function resetPassword(page: Page, { startPage, inbox }: Started): Promise<void> {
  await page.goto(startPage)
  await page.getByLabel("E-mail address").fill(EMAIL)
  await shoot(page, "1-ask")
  await page.getByRole("button", { name: "Send the link" }).click()
  await page.getByRole("heading", { name: "Check your e-mail" }).waitFor()
  await page.goto(await mailedLink(inbox))
  await page.getByRole("button", { name: "Continue" }).click()
  await page.getByRole("heading", { name: "Enter the code from your app" }).waitFor()
  await shoot(page, "2-second-factor")
  const code = new TOTP({ secret: Secret.fromBase32(TOTP_SECRET) }).generate()
  await page.getByLabel("6-digit code").fill(code)
  await page.getByRole("button", { name: "Continue" }).click()
  await page.getByRole("heading", { name: "Choose a new password" }).waitFor()
  await shoot(page, "3-new-password")
  for (const label of ["New password", "New password, once more"])
    await page.getByLabel(label, { exact: true }).fill("Even-better-staple-2")
  await page.getByRole("button", { name: "Set the password" }).click()
  await page.getByRole("heading", { name: "Your password is changed" }).waitFor()
  await shoot(page, "4-done")
}

async function shoot(page: Page, name: string): Promise<void> {
  const path = join(SCREENS, `${name}.png`)
  await page.screenshot({ path, caret: "hide" })
  const { size } = statSync(path)
  if (size > BYTES_MAX) throw new Error(`${name}.png has ${size} bytes: ${BYTES_MAX} at most`)
  console.log(`${relative(root, path)} ${size} bytes`)
}

async function mailedLink(inbox: string): Promise<string> {
  for (let waitedMs = 0; waitedMs < MAIL_MS_MAX; waitedMs += 100) {
    const response = await fetch(`${inbox}.json?to=${encodeURIComponent(EMAIL)}`)
    const [newest] = (await response.json()) as { links: string[] }[]
    const link = newest?.links[0]
    if (link !== undefined) return link
    await wait(100)
  }
  throw new Error("no mail came")
}

/** Runs the example tenant in a folder of its own, so that nothing of an earlier run is in it. */
async function startDev(stack: AsyncDisposableStack): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "rekey-screens-"))
  stack.defer(() => rmSync(folder, { recursive: true }))
  for (const name of ["tenant.yaml", "actions"])
    cpSync(join(root, "examples", "tenant", name), join(folder, name), { recursive: true })
  const args = [join(root, "bin", "rekey"), "dev", folder, "--port", "0", "--json"]
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env["PATH"] },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const exited = once(child, "exit")
  stack.defer(async () => {
    child.kill()
    await exited
  })
  // Read to the end: a server whose log nobody takes would stand still.
  const lines = createInterface({ input: child.stdout })
  return new Promise((resolve, reject) => {
    lines.on("line", (line) => line.startsWith('{"url":') && resolve(JSON.parse(line) as Started))
    child.once("exit", () => reject(new Error("rekey dev ended before it listened")))
  })
}

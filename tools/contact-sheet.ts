import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Browser, CDPSession, Page } from "playwright-core"

/** Of one sheet, so that a page with all of them can be read on a phone. */
const BYTES_MAX = 64_000
/** WebP's, the best that is small enough is taken. */
const QUALITIES = [82, 70, 58, 46, 34, 22]
const COLUMNS = ["360-light", "360-dark", "1280-light", "1280-dark"] as const
const STYLE = `
  body { margin: 0; padding: 12px; width: 1236px; background: #8a8f98; }
  div { display: grid; grid-template-columns: 168px 168px 432px 432px; gap: 12px; align-items: start; }
  img { display: block; width: 100%; max-height: 480px; object-fit: cover; object-position: top; }`

export interface SheetMaker {
  /**
   * @param folder Of the pictures of one screen: `en-360-light.png`.
   * @returns How many bytes it has.
   */
  make(folder: string, locales: readonly string[], path: string): Promise<number>
}

/** Puts the looks of one screen side by side: a language a row, drawn by the browser itself. */
export async function newSheetMaker(browser: Browser): Promise<SheetMaker> {
  const page = await browser.newPage({ viewport: { width: 1260, height: 900 } })
  const session = await page.context().newCDPSession(page)
  return {
    async make(folder, locales, path) {
      const images = locales.flatMap((locale) =>
        COLUMNS.map((column) => imageOf(join(folder, `${locale}-${column}.png`))),
      )
      await page.setContent(`<style>${STYLE}</style><div>${images.join("")}</div>`)
      const sheet = await smallEnough(page, session)
      writeFileSync(path, sheet)
      return sheet.length
    },
  }
}

function imageOf(path: string): string {
  return `<img alt="" src="data:image/png;base64,${readFileSync(path).toString("base64")}">`
}

async function smallEnough(page: Page, session: CDPSession): Promise<Buffer> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  for (const quality of QUALITIES) {
    const { data } = await session.send("Page.captureScreenshot", {
      format: "webp",
      quality,
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width: 1260, height, scale: 1 },
    })
    const sheet = Buffer.from(data, "base64")
    if (sheet.length <= BYTES_MAX) return sheet
  }
  throw new Error(`a sheet has more than ${BYTES_MAX} bytes`)
}

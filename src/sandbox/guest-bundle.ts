import { extname } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { assert } from "../lib/assert.ts"

/** Linux refuses a longer argument (MAX_ARG_STRLEN), and the guest is handed over as one. */
const BUNDLE_BYTES_MAX = 128 * 1024 - 1

/**
 * The guest as one script for `node --eval`, so that a guest needs no file to be read. An immediate
 * function: what it declares, Actions do not see.
 */
export async function bundleGuest(): Promise<string> {
  // This file's own suffix: `.ts` in the sources, `.js` in the published package.
  const entry = new URL(`./guest/main.guest${extname(import.meta.url)}`, import.meta.url)
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    platform: "node",
    format: "iife",
    target: "node26",
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    logLevel: "silent",
  })
  const text = outputFiles[0]?.text
  assert(text !== undefined, "esbuild gives one file for one entry")
  assert(Buffer.byteLength(text) <= BUNDLE_BYTES_MAX, "the guest fits into one argument")
  return text
}

import assert from "node:assert/strict"
import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { describe, it } from "node:test"
import { checkAction } from "../../src/sandbox/check-action.ts"
import { DOCUMENTS } from "../../tools/docs.ts"

const ROOT = join(import.meta.dirname, "../..")
const SRC = join(ROOT, "src")

describe("the documents", () => {
  for (const [path, make] of Object.entries(DOCUMENTS))
    it(`say in ${path} what the code says (\`npm run docs\` writes it)`, () => {
      assert.equal(read(path), make())
    })

  it("show the sample Action in the README, word for word", () => {
    assert.ok(read("README.md").includes(read("examples/actions/document-sample.js")))
  })

  it("show Actions in guides that can be deployed", () => {
    const codes = globSync("docs/guides/*.md", { cwd: ROOT }).flatMap((path) =>
      [...read(path).matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code),
    )
    const actions = codes.filter((code) => /^(?:module\.)?exports\.onExecute/m.test(code))
    assert.ok(actions.length > 0)
    for (const code of actions) assert.deepEqual(checkAction(code, false), { ok: true, code })
  })

  it("link only to files and headings that are there", () => {
    const broken = documents().flatMap((file) =>
      linksOf(file)
        .filter((link) => !leadsSomewhere(file, link))
        .map((link) => `${relative(ROOT, file)}: ${link}`),
    )
    assert.deepEqual(broken, [])
  })

  it("name only files of the repository that are there", () => {
    const missing = documents().flatMap((file) =>
      pathsIn(file)
        .filter((path) => ![ROOT, SRC].some((folder) => existsSync(join(folder, path))))
        .map((path) => `${relative(ROOT, file)}: ${path}`),
    )
    assert.deepEqual(missing, [])
  })
})

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8")
}

function documents(): readonly string[] {
  return globSync(["*.md", "docs/**/*.md"], { cwd: ROOT }).map((path) => join(ROOT, path))
}

/** Paths of the repository, or of `src/` where a file of it is meant, in backticks. */
function pathsIn(file: string): readonly string[] {
  const text = withoutCode(readFileSync(file, "utf8"))
  const ours = /`((?:src|tests|tools|docs|examples)\/[\w./-]+|[\w-]+\/[\w./-]+\.ts)`/g
  return [...text.matchAll(ours)].map(([, path = ""]) => path)
}

/** Targets of links and pictures within the repository. */
function linksOf(file: string): readonly string[] {
  const text = withoutCode(readFileSync(file, "utf8"))
  return [...text.matchAll(/\]\(([^)\s]+)\)|\bsrc="([^"]+)"/g)]
    .map(([, link, picture]) => link ?? picture ?? "")
    .filter((link) => !/^[a-z]+:/.test(link))
}

function leadsSomewhere(file: string, link: string): boolean {
  const [path = "", anchor] = link.split("#")
  const target = path === "" ? file : join(dirname(file), path)
  if (!existsSync(target)) return false
  return anchor === undefined || anchorsOf(target).includes(anchor)
}

/** The anchors that GitHub gives to the headings of a document. */
function anchorsOf(file: string): readonly string[] {
  const text = withoutCode(readFileSync(file, "utf8"))
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  )
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, "")
}

import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { describe, it } from "node:test"
import { BOUNDARIES } from "./boundaries.ts"

const SRC = join(import.meta.dirname, "../../src")

interface Import {
  file: string
  folder: string
  specifier: string
  line: number
}

describe("the import directions", () => {
  it("are kept by every file", () => {
    assert.deepEqual(allImports().map(brokenRule).filter(Boolean), [])
  })

  it("name every folder of src", () => {
    const folders = new Set(allImports().map(({ folder }) => folder))
    assert.deepEqual(
      [...folders].filter((folder) => BOUNDARIES[folder] === undefined),
      [],
    )
  })

  it("have no circle between folders", () => {
    const visiting = new Set<string>()
    const visit = (folder: string, path: readonly string[]) => {
      assert.ok(!visiting.has(folder), `circle: ${[...path, folder].join(" -> ")}`)
      visiting.add(folder)
      for (const next of BOUNDARIES[folder]?.uses ?? [])
        if (next !== "*") visit(next, [...path, folder])
      visiting.delete(folder)
    }
    for (const [folder, { uses }] of Object.entries(BOUNDARIES))
      if (!uses.includes("*")) visit(folder, [])
  })
})

/** The sentence about an import that no row allows, or null. */
function brokenRule({ file, folder, specifier, line }: Import): string | null {
  const boundary = BOUNDARIES[folder]
  if (boundary === undefined) return null
  const isTest = /\.(test|testing|contract|fixture)\.ts$/.test(file)
  const sentence = `${relative(SRC, file)}:${line} ${folder} must not import ${specifier}`
  if (specifier.startsWith("node:")) {
    if (boundary.node === true || isTest) return null
    const allowed = boundary.node === false ? [] : boundary.node
    return allowed.some((name) => specifier.startsWith(name)) ? null : sentence
  }
  if (specifier.startsWith(".")) {
    const target = folderOf(join(dirname(file), specifier))
    if (target === folder || boundary.uses.includes("*") || isTest) return null
    return boundary.uses.includes(target) ? null : sentence
  }
  if (isTest) return null
  return boundary.npm.some((name) => specifier === name || specifier.startsWith(`${name}/`))
    ? null
    : sentence
}

function allImports(): Import[] {
  return globSync("**/*.ts", { cwd: SRC }).flatMap((name) => {
    const file = join(SRC, name)
    return readFileSync(file, "utf8")
      .split("\n")
      .flatMap((text, index) => {
        const found =
          /^(?:import|export|\}).*\bfrom ["']([^"']+)["']/.exec(text)?.[1] ??
          /\bimport\(?\s?["']([^"']+)["']/.exec(text)?.[1]
        return found === undefined
          ? []
          : [{ file, folder: folderOf(file), specifier: found, line: index + 1 }]
      })
  })
}

/** `src/reset/decide.ts` is in `reset`; `src/app.ts` is `app`. */
function folderOf(file: string): string {
  const [first = ""] = relative(SRC, file).split("/")
  return first.replace(/\.ts$/, "")
}

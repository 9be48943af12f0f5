import { readFileSync } from "node:fs"
import { BOUNDARIES } from "../tests/tidy/boundaries.ts"
import { markdownTable } from "./markdown-table.ts"

const FILE = new URL("../ARCHITECTURE.md", import.meta.url)
const BLOCK = /(?<=<!-- from tests\/tidy\/boundaries\.ts -->\n)[\s\S]*?(?=\n<!-- to here -->)/

/** `ARCHITECTURE.md` with its table of imports as the test holds it. The rest is written by hand. */
export function architecture(): string {
  const text = readFileSync(FILE, "utf8")
  if (!BLOCK.test(text)) throw new Error("ARCHITECTURE.md has no place for the table of imports")
  return text.replace(BLOCK, () => importTable())
}

function importTable(): string {
  const pure = BOUNDARIES["ports"]?.uses ?? []
  const rows = Object.entries(BOUNDARIES).map(([folder, { uses, npm }]) => {
    const isAll = uses.includes("*")
    const hasPure = folder !== "ports" && pure.every((name) => uses.includes(name))
    const others = hasPure ? uses.filter((name) => !pure.includes(name)) : uses
    const named = [...(hasPure ? ["the pure folders"] : []), ...others.map(code)]
    return [code(folder), isAll ? "everything" : named.join(", "), npm.map(code).join(", ")]
  })
  return markdownTable(["folder", "may import", "npm packages"], rows)
}

function code(text: string): string {
  return `\`${text}\``
}

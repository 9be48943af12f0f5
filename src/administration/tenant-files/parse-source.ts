import { type Document, isNode, LineCounter, parseDocument } from "yaml"
import { Field } from "./field.ts"
import type { Findings } from "./findings.ts"

/** Bytes of one YAML or JSON file. Ours: the largest export seen has 300 kB. */
export const SOURCE_BYTES_MAX = 1_000_000
/** Aliases one file may expand to. A "billion laughs" file wants millions, an honest one a few. */
const ALIASES_MAX = 100

/**
 * Reads YAML, or JSON, which is YAML too. Only plain data can come out: no tags, no code, a
 * bounded number of aliases, no key twice.
 *
 * @returns Null when the file cannot be read at all; the problem is in `findings`.
 */
export function parseSource(file: string, text: string, findings: Findings): Field | null {
  const lines = new LineCounter()
  const refuse = (offset: number, message: string) => {
    findings.problems.push(`${file}:${lines.linePos(offset).line || 1}: ${message}`)
    return null
  }
  try {
    const document = parseDocument(text, { lineCounter: lines, merge: true, prettyErrors: false })
    // A warning is a tag that nobody resolves, such as `!!js/function`.
    const broken = document.errors[0] ?? document.warnings[0]
    if (broken !== undefined) return refuse(broken.pos[0], broken.message)
    const value: unknown = document.toJS({ maxAliasCount: ALIASES_MAX })
    return new Field({ file, findings, lineOf: lineFinder(document, lines) }, value)
  } catch (error) {
    // The parser recurses, so a file may be too deep for it; and aliases are counted only here.
    if (error instanceof RangeError) return refuse(0, "the file is nested too deeply")
    if (error instanceof ReferenceError) return refuse(0, error.message)
    throw error
  }
}

function lineFinder(document: Document, lines: LineCounter) {
  return (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
}

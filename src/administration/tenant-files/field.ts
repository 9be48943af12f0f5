import type { Findings } from "./findings.ts"

/** Where values come from: says the line of a path, and collects what is wrong with them. */
export interface Source {
  file: string
  findings: Findings
  /** Line of the value at `path`, or of the nearest thing around it. Counts from 1. */
  lineOf(path: readonly (string | number)[]): number
}

type Path = readonly (string | number)[]

/**
 * A value in a tenant's file that knows where it stands. Reading the wrong kind of value records a
 * problem with file and line and answers as if the value were absent.
 */
export class Field {
  readonly value: unknown
  readonly #source: Source
  readonly #path: Path

  constructor(source: Source, value: unknown, path: Path = []) {
    this.#source = source
    this.value = value
    this.#path = path
  }

  /** Whether nothing was written: no key, or `null`. */
  get isAbsent(): boolean {
    return this.value === undefined || this.value === null
  }

  /** `tenant.yaml:12`. */
  get where(): string {
    return `${this.#source.file}:${this.#source.lineOf(this.#path)}`
  }

  /** `actions[0].name`; empty at the top of a file. */
  get name(): string {
    return this.#path.reduce<string>((name, part) => {
      if (typeof part === "number") return `${name}[${part}]`
      return name === "" ? part : `${name}.${part}`
    }, "")
  }

  /** Records a problem; `text` goes on after the field's name. */
  refuse(text: string): null {
    this.#source.findings.problems.push(
      [`${this.where}:`, this.name, text].filter(Boolean).join(" "),
    )
    return null
  }

  warn(text: string): void {
    this.#source.findings.warnings.push(`${this.where}: ${text}`)
  }

  get(key: string): Field {
    const value = isMap(this.value) && Object.hasOwn(this.value, key) ? this.value[key] : undefined
    return new Field(this.#source, value, [...this.#path, key])
  }

  /** Absent is the empty map. */
  entries(): readonly (readonly [string, Field])[] {
    if (this.isAbsent) return []
    if (!isMap(this.value)) {
      this.refuse("must be a map")
      return []
    }
    return Object.keys(this.value).map((key) => [key, this.get(key)] as const)
  }

  /** Absent is the empty list. */
  list(): readonly Field[] {
    if (this.isAbsent) return []
    if (!Array.isArray(this.value)) {
      this.refuse("must be a list")
      return []
    }
    return this.value.map((value, index) => new Field(this.#source, value, [...this.#path, index]))
  }

  /** @param lengthMax Characters. */
  text(lengthMax = 2048): string | null {
    if (this.isAbsent) return null
    if (typeof this.value !== "string") return this.refuse("must be a text (put it in quotes)")
    if (this.value.length > lengthMax) return this.refuse(`is longer than ${lengthMax} characters`)
    return this.value
  }

  /** A text that must be there and hold more than spaces. */
  requiredText(lengthMax = 2048): string | null {
    if (this.isAbsent || (typeof this.value === "string" && this.value.trim() === ""))
      return this.refuse("is missing")
    return this.text(lengthMax)
  }

  flag(): boolean | null {
    if (this.isAbsent) return null
    return typeof this.value === "boolean" ? this.value : this.refuse("must be true or false")
  }

  whole(min: number, max: number): number | null {
    if (this.isAbsent) return null
    const { value } = this
    if (typeof value === "number" && Number.isInteger(value) && value >= min && value <= max)
      return value
    return this.refuse(`must be a whole number from ${min} to ${max}`)
  }

  choice<Name extends string>(names: readonly Name[]): Name | null {
    if (this.isAbsent) return null
    const found = names.find((name) => name === this.value)
    return found ?? this.refuse(`must be one of ${names.join(", ")}`)
  }

  /** A map of texts; entries of another kind are refused. */
  texts(): Record<string, string> {
    const texts: [string, string][] = []
    for (const [key, field] of this.entries()) {
      const text = field.text()
      if (text !== null) texts.push([key, text])
    }
    return Object.fromEntries(texts)
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

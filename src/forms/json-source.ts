import { isJsonObject, type JsonValue } from "../lib/json.ts"

/** What is wrong with a form, each naming its place. */
export interface Findings {
  /** No form of Auth0's would be so. */
  invalid: string[]
  /** A form of Auth0's may be so, and this server cannot show it. */
  unsupported: string[]
}

/** A value that knows where it stands. Reading the wrong kind records a problem and gives null. */
export class JsonSource {
  readonly value: unknown
  readonly place: string
  readonly #findings: Findings
  constructor(value: unknown, place: string, findings: Findings) {
    this.value = value
    this.place = place
    this.#findings = findings
  }

  get isAbsent(): boolean {
    return this.value === undefined || this.value === null
  }

  refuse(problem: string): null {
    this.#findings.invalid.push(`${this.place} ${problem}`)
    return null
  }

  refuseUnsupported(problem: string): null {
    this.#findings.unsupported.push(`${this.place} ${problem}`)
    return null
  }

  /** The same value, called something that people recognise. */
  called(place: string): JsonSource {
    return new JsonSource(this.value, place, this.#findings)
  }

  get(key: string): JsonSource {
    const { value } = this
    const inner = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
    return new JsonSource(inner, this.place === "" ? key : `${this.place}.${key}`, this.#findings)
  }

  /** Absent is no object. Properties beside `keys` are refused. */
  object(keys: readonly string[]): boolean {
    if (this.isAbsent) return false
    if (!isJsonObject(this.value)) {
      this.refuse("must be an object")
      return false
    }
    for (const key of Object.keys(this.value))
      if (!keys.includes(key)) this.refuse(`must not have the property ${key.slice(0, 60)}`)
    return true
  }

  entries(): readonly (readonly [string, JsonSource])[] {
    if (this.isAbsent) return []
    if (!isJsonObject(this.value)) {
      this.refuse("must be an object")
      return []
    }
    return Object.keys(this.value).map((key) => [key, this.get(key)] as const)
  }

  list(max: number): readonly JsonSource[] {
    const { value, place } = this
    if (this.isAbsent) return []
    if (!Array.isArray(value)) {
      this.refuse("must be a list")
      return []
    }
    if (value.length > max) this.refuse(`must have at most ${max} elements`)
    return value
      .slice(0, max)
      .map((item, index) => new JsonSource(item, `${place}[${index}]`, this.#findings))
  }

  /** Null when it is absent or empty. */
  text(lengthMax: number): string | null {
    const { value } = this
    if (this.isAbsent || value === "") return null
    if (typeof value !== "string") return this.refuse("must be a text")
    if (value.length > lengthMax) return this.refuse(`must have at most ${lengthMax} characters`)
    if (!value.isWellFormed() || value.includes("\0")) return this.refuse("must be a valid text")
    return value
  }

  requiredText(lengthMax: number): string {
    const isMissing = this.isAbsent || this.value === ""
    if (isMissing) this.refuse("is missing")
    return (isMissing ? null : this.text(lengthMax)) ?? ""
  }

  flag(): boolean {
    if (this.isAbsent) return false
    if (typeof this.value === "boolean") return this.value
    this.refuse("must be true or false")
    return false
  }

  number(): number | null {
    if (this.isAbsent) return null
    if (typeof this.value === "number" && Number.isFinite(this.value)) return this.value
    return this.refuse("must be a number")
  }

  /** A number of characters: whole, and at least 1. */
  length(): number | null {
    const value = this.number()
    if (value === null || (Number.isInteger(value) && value >= 1)) return value
    return this.refuse("must be a whole number of at least 1")
  }

  choice<Name extends string>(names: readonly Name[], byDefault: Name): Name {
    if (this.isAbsent) return byDefault
    const found = names.find((name) => name === this.value)
    if (found === undefined) this.refuse(`must be one of ${names.join(", ")}`)
    return found ?? byDefault
  }

  json(): JsonValue {
    return (this.value ?? null) as JsonValue
  }
}

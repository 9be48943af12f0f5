import type { Block, Component, Field, Option } from "./form.ts"
import type { JsonSource } from "./json-source.ts"
import { OPTIONS_MAX, RENDER } from "./limits.ts"

const MARKUP_LENGTH_MAX = 10_000
const LABEL_LENGTH_MAX = 1_000
const HINT_LENGTH_MAX = 500
const BUTTON_LENGTH_MAX = 150
const VALUE_LENGTH_MAX = 1_000

/** Of Auth0's components those that cannot be here, and what to do instead. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  JUMP_BUTTON: "a ROUTER can choose the next step",
  RESEND_BUTTON: "it starts a flow, and there are none",
  CARDS: "use CHOICE",
  CUSTOM: "it runs code of its own in the browser",
  FILE: "files cannot be sent",
  PAYMENT: "payments cannot be made",
  SOCIAL: "there are no social logins",
  AUTH0_VERIFIABLE_CREDENTIALS: "widgets need other servers",
  GMAPS_ADDRESS: "widgets need other servers",
  RECAPTCHA: "widgets need other servers",
}

const BLOCKS = ["DIVIDER", "HTML", "RICH_TEXT", "IMAGE", "NEXT_BUTTON", "PREVIOUS_BUTTON"]
const FIELDS = [
  "TEXT", "EMAIL", "TEL", "URL", "PASSWORD", "NUMBER", "BOOLEAN", "LEGAL", "CHOICE", "DROPDOWN", "DATE",
] // prettier-ignore

/** One component of a step. Null: it was refused. */
export function parseComponent(given: JsonSource): Component | null {
  const id = idOf(given.get("id"))
  const source = given.called(id === "" ? given.place : `component ${id}:`)
  const type = source.get("type").requiredText(60)
  const instead = Object.hasOwn(UNSUPPORTED, type) ? UNSUPPORTED[type] : undefined
  if (instead !== undefined) return source.refuseUnsupported(`${type} is not supported: ${instead}`)
  const category = source.get("category").value
  if (BLOCKS.includes(type) && category === "BLOCK") return parseBlock(source, id, type)
  if (FIELDS.includes(type) && category === "FIELD") return parseField(source, id, type)
  return source.refuse(`${type} is no component of the category ${String(category).slice(0, 60)}`)
}

export function idOf(source: JsonSource): string {
  const id = source.requiredText(50)
  if (id === "" || RENDER.fieldName.test(id)) return id
  source.refuse("must have letters, digits and _ only, and begin with no digit")
  return ""
}

function parseBlock(source: JsonSource, id: string, type: string): Block | null {
  source.object(["id", "category", "type", "config"])
  const config = source.get("config")
  const base = { category: "BLOCK", id } as const
  switch (type) {
    case "DIVIDER":
      config.object(["text"])
      return { ...base, type, text: config.get("text").text(50) }
    case "HTML":
    case "RICH_TEXT":
      config.object(["content"])
      return { ...base, type, content: config.get("content").text(MARKUP_LENGTH_MAX) ?? "" }
    case "IMAGE":
      config.object(["src", "position", "height"])
      return {
        ...base,
        type,
        src: imageIn(config.get("src")),
        position: config.get("position").choice(["LEFT", "CENTER", "RIGHT"], "CENTER"),
        height: config.get("height").number(),
      }
    case "NEXT_BUTTON":
    case "PREVIOUS_BUTTON":
      config.object(["text"])
      return { ...base, type, text: config.get("text").requiredText(BUTTON_LENGTH_MAX) }
    default:
      return null
  }
}

function imageIn(source: JsonSource): string {
  const src = source.requiredText(500)
  if (src !== "" && !src.startsWith("https://") && !src.startsWith("{{"))
    source.refuse("must begin with https://")
  return src
}

function parseField(source: JsonSource, id: string, type: string): Field | null {
  source.object(["id", "category", "type", "config", "label", "hint", "required", "sensitive"])
  const config = source.get("config")
  const base = {
    category: "FIELD",
    id,
    label: source.get("label").text(LABEL_LENGTH_MAX),
    hint: source.get("hint").text(HINT_LENGTH_MAX),
    isRequired: source.get("required").flag(),
    isSensitive: source.get("sensitive").flag(),
    placeholder: config.get("placeholder").text(HINT_LENGTH_MAX),
    defaultValue: null,
  } as const
  const textDefault = () => config.get("default_value").text(VALUE_LENGTH_MAX)
  switch (type) {
    case "TEXT":
      config.object(["multiline", "default_value", "placeholder", "min_length", "max_length"])
      return {
        ...base,
        ...textBase(config),
        type,
        isMultiline: config.get("multiline").flag(),
        defaultValue: textDefault(),
      }
    case "EMAIL":
    case "URL":
      config.object(["default_value", "placeholder"])
      return { ...base, ...textBase(config), type, defaultValue: textDefault() }
    case "TEL":
      return { ...base, ...parseTel(config), type, defaultValue: textDefault() }
    case "PASSWORD":
      return { ...base, ...parsePassword(config), type }
    case "NUMBER":
      config.object(["default_value", "placeholder", "min_value", "max_value"])
      return {
        ...base,
        type,
        defaultValue: config.get("default_value").number(),
        min: config.get("min_value").number(),
        max: config.get("max_value").number(),
      }
    case "BOOLEAN":
    case "LEGAL":
      return { ...base, ...parseBoolean(config, type), type }
    case "CHOICE":
    case "DROPDOWN":
      return { ...base, ...parseList(config, type), type }
    case "DATE":
      config.object(["format", "default_value"])
      return {
        ...base,
        type,
        format: config.get("format").choice(["DATE", "TIME"], "DATE"),
        defaultValue: textDefault(),
      }
    default:
      return null
  }
}

function textBase(config: JsonSource) {
  const minLength = config.get("min_length").length()
  const maxLength = config.get("max_length").length()
  if (minLength !== null && maxLength !== null && minLength > maxLength)
    config.get("min_length").refuse("must not be more than max_length")
  return { isMultiline: false, isComplex: false, minLength, maxLength }
}

function parseTel(config: JsonSource) {
  const keys = ["default_value", "placeholder", "min_length", "max_length", "country_picker"]
  config.object([...keys, "strings"])
  if (config.get("country_picker").flag())
    config.get("country_picker").refuseUnsupported("is not supported: the number is one text here")
  return textBase(config)
}

function parsePassword(config: JsonSource) {
  const keys = ["hash", "placeholder", "min_length", "max_length", "complexity", "nist"]
  config.object([...keys, "strength_meter"])
  const hash = config.get("hash")
  if (!hash.isAbsent && hash.value !== "NONE")
    hash.refuseUnsupported("is not supported: the Action gets what was typed, and may hash it")
  // A password must not look better checked than it is.
  if (config.get("nist").flag())
    config.get("nist").refuseUnsupported("is not supported: set min_length and complexity")
  config.get("strength_meter").flag()
  return { ...textBase(config), isComplex: config.get("complexity").flag() }
}

function parseBoolean(config: JsonSource, type: "BOOLEAN" | "LEGAL") {
  if (type === "LEGAL") {
    config.object(["text"])
    const text = config.get("text").text(MARKUP_LENGTH_MAX)
    return { text, trueLabel: null, falseLabel: null }
  }
  config.object(["default_value", "options"])
  const options = config.get("options")
  options.object(["true", "false"])
  const byDefault = config.get("default_value")
  return {
    text: null,
    trueLabel: options.get("true").text(50),
    falseLabel: options.get("false").text(50),
    defaultValue: byDefault.isAbsent ? null : byDefault.flag(),
  }
}

function parseList(config: JsonSource, type: "CHOICE" | "DROPDOWN") {
  config.object(
    type === "CHOICE"
      ? ["multiple", "options", "allow_other", "default_value"]
      : ["multiple", "options", "default_value", "placeholder"],
  )
  if (config.get("allow_other").get("enabled").flag())
    config.get("allow_other").refuseUnsupported("is not supported: use a TEXT beside it")
  const options = config.get("options").list(OPTIONS_MAX).map(parseOption)
  const values = new Set(options.map(({ value }) => value))
  if (values.size < options.length) config.get("options").refuse("must not have a value twice")
  return {
    isMultiple: config.get("multiple").flag(),
    options,
    defaultValue: listDefault(config.get("default_value")),
  }
}

function parseOption(source: JsonSource): Option {
  source.object(["value", "label"])
  return {
    value: source.get("value").requiredText(VALUE_LENGTH_MAX),
    label: source.get("label").requiredText(VALUE_LENGTH_MAX),
  }
}

function listDefault(source: JsonSource): string | readonly string[] | null {
  if (!Array.isArray(source.value)) return source.text(VALUE_LENGTH_MAX)
  return source.list(OPTIONS_MAX).flatMap((item) => item.text(VALUE_LENGTH_MAX) ?? [])
}

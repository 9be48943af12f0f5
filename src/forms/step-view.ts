import { isJsonObject, type JsonObject, type JsonValue } from "../lib/json.ts"
import type { FieldError, FieldErrorCode } from "./check-answers.ts"
import { evaluate, interpolate, toText, type Variables } from "./expression.ts"
import { stepOf, type Block, type ComponentTexts, type Field, type Form } from "./form.ts"
import { variablesOf, type Prompt } from "./prompt.ts"

/** One step as a page may show it: in one language, with its variables filled in. */
export interface StepView {
  step: string
  /** Of the texts; the page around them may speak another. */
  language: string
  components: readonly ShownComponent[]
  nextText: string | null
  previousText: string | null
  canGoBack: boolean
  /** The form's own words for errors, by code. */
  errors: Readonly<Partial<Record<FieldErrorCode, string>>>
}

export type ShownComponent =
  | { type: "divider"; id: string; text: string | null }
  /** Not cleaned: the page has to. */
  | { type: "markup"; id: string; markup: string }
  | { type: "image"; id: string; src: string; position: string; height: number | null }
  | { type: "field"; id: string; field: Field; value: JsonValue | undefined }

/** @param locale What the page speaks. A form without a translation for it speaks its own language. */
export function viewStep(prompt: Prompt, locale: string): StepView {
  const { form } = prompt
  const step = stepOf(form, prompt.at)
  const language = languageFor(form, locale)
  const translation = form.translations[language]
  const variables = {
    ...variablesOf(prompt),
    messages: { ...form.messages, ...translation?.messages },
  }
  const components = step?.components ?? []
  const textOf = (wanted: Block["type"]) => {
    const button = components.find(({ type }) => type === wanted)
    if (button === undefined || !("text" in button) || button.text === null) return null
    return interpolate(translation?.components[button.id]?.text ?? button.text, variables)
  }
  return {
    step: prompt.at,
    language,
    components: components.flatMap((component) => {
      const texts = translation?.components[component.id] ?? {}
      return component.category === "FIELD"
        ? shownField(localised(component, texts, variables), prompt, variables)
        : shownBlock(component, texts, variables)
    }),
    nextText: textOf("NEXT_BUTTON"),
    previousText: textOf("PREVIOUS_BUTTON"),
    canGoBack: prompt.trail.length > 0,
    errors: { ...form.errors, ...translation?.errors },
  }
}

/** A form's own words for an error, its bound filled in. Null: it has none. */
export function ownErrorText(
  { errors }: Pick<StepView, "errors">,
  { code, bound }: FieldError,
): string | null {
  const text = errors[code]
  if (text === undefined) return null
  return text.replace(/\{\{\s*(?:min|max)(?:Length|Value)\s*\}\}/g, String(bound ?? ""))
}

function languageFor({ language, translations }: Form, locale: string): string {
  const tag = locale.toLowerCase()
  const [base = tag] = tag.split("-")
  if (language.toLowerCase() === tag) return language
  return [tag, base].find((wanted) => Object.hasOwn(translations, wanted)) ?? language
}

function shownBlock(
  block: Block,
  texts: ComponentTexts,
  variables: Variables,
): readonly ShownComponent[] {
  const { id } = block
  switch (block.type) {
    case "DIVIDER": {
      const text = texts.text ?? block.text
      return [{ type: "divider", id, text: text === null ? null : interpolate(text, variables) }]
    }
    case "HTML":
    case "RICH_TEXT":
      return [{ type: "markup", id, markup: markupOf(texts.content ?? block.content, variables) }]
    case "IMAGE":
      return [
        {
          type: "image",
          id,
          src: interpolate(block.src, variables),
          position: block.position,
          height: block.height,
        },
      ]
    case "NEXT_BUTTON":
    case "PREVIOUS_BUTTON":
      return []
  }
}

function localised(field: Field, texts: ComponentTexts, variables: Variables): Field {
  const fill = (text: string | null) => (text === null ? null : interpolate(text, variables))
  const base = {
    label: fill(texts.label ?? field.label),
    hint: fill(texts.hint ?? field.hint),
    placeholder: fill(texts.placeholder ?? field.placeholder),
  }
  switch (field.type) {
    case "CHOICE":
    case "DROPDOWN":
      return {
        ...field,
        ...base,
        options: field.options.map(({ value, label }) => ({
          value,
          label: interpolate(texts.options?.[value] ?? label, variables),
        })),
      }
    case "BOOLEAN":
    case "LEGAL": {
      const text = texts.text ?? field.text
      return {
        ...field,
        ...base,
        trueLabel: fill(texts.trueLabel ?? field.trueLabel),
        falseLabel: fill(texts.falseLabel ?? field.falseLabel),
        text: text === null ? null : markupOf(text, variables),
      }
    }
    default:
      return { ...field, ...base }
  }
}

/** What stands in it: what was answered, what the Action gave, what the form begins with. */
function shownField(field: Field, prompt: Prompt, variables: Variables): readonly ShownComponent[] {
  const { id, type, defaultValue } = field
  const known = [prompt.answers[prompt.at], prompt.fields].find(
    (values): values is JsonObject => isJsonObject(values) && Object.hasOwn(values, id),
  )
  const fallback =
    typeof defaultValue === "string"
      ? evaluate(defaultValue, variables)
      : (defaultValue ?? undefined)
  const value = type === "PASSWORD" ? undefined : (known?.[id] ?? fallback)
  return [{ type: "field", id, field, value }]
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Markup of the operator with values in it that are not: they stay texts. */
function markupOf(markup: string, variables: Variables): string {
  return interpolate(markup, variables, (value) =>
    toText(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? ""),
  )
}

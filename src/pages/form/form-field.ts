import type { FieldError, Posted } from "../../forms/check-answers.ts"
import type { Field, Option } from "../../forms/form.ts"
import { ownErrorText, type ShownComponent, type StepView } from "../../forms/step-view.ts"
import { html, type Html } from "../../http/html.ts"
import type { JsonValue } from "../../lib/json.ts"
import type { Texts } from "../texts/texts.ts"
import { cleanMarkup } from "./clean-markup.ts"

/** Names of a form's inputs, apart from the page's own: a field may be called `state`. */
export const FIELD_PREFIX = "fields."

export interface FieldShown {
  texts: Texts
  view: StepView
  error: FieldError | null
  /** What was typed and refused, or null when nothing was. */
  posted: Posted | null
  /** Attributes for the page's own words among a form's of another language. */
  pageLanguage: Html | null
}

type Known = ShownComponent & { type: "field" }

/** A field with its label, hint and error tied to it. */
export function formField({ field, value }: Known, shown: FieldShown): Html {
  const known = valuesOf(field, value, shown.posted)
  switch (field.type) {
    case "CHOICE":
      return group(field, shown, options(field, known, field.isMultiple ? "checkbox" : "radio"))
    case "DROPDOWN":
      return field.isMultiple
        ? group(field, shown, options(field, known, "checkbox"))
        : single(field, shown, select(field, shown, known))
    case "BOOLEAN": {
      const { yes, no } = shown.texts.form
      const both = [
        { value: "true", label: field.trueLabel ?? yes },
        { value: "false", label: field.falseLabel ?? no },
      ]
      return group(field, shown, options({ ...field, options: both }, known, "radio"))
    }
    case "LEGAL":
      return legal(field, shown, known)
    case "TEXT":
      return single(
        field,
        shown,
        field.isMultiline ? area(field, shown, known) : input(field, shown, known),
      )
    default:
      return single(field, shown, input(field, shown, known))
  }
}

function valuesOf(
  { id, type }: Field,
  value: JsonValue | undefined,
  posted: Posted | null,
): readonly string[] {
  // A password is typed again, whatever was wrong.
  if (type === "PASSWORD") return []
  if (posted !== null) return Object.hasOwn(posted, id) ? (posted[id] ?? []) : []
  if (value === undefined || value === null) return []
  const values: readonly JsonValue[] = Array.isArray(value) ? value : [value as JsonValue]
  return values.filter((item) => typeof item !== "object").map(String)
}

function single(field: Field, shown: FieldShown, control: Html): Html {
  const { id } = field
  return html`<div class="field">
    <label for="${FIELD_PREFIX}${id}">${labelOf(field, shown)}</label>
    ${about(field, shown)} ${control}
  </div>`
}

function group(field: Field, shown: FieldShown, content: Html): Html {
  return html`<fieldset class="field choices" ${describedBy(field, shown)}>
    <legend>${labelOf(field, shown)}</legend>
    ${about(field, shown)} ${content}
  </fieldset>`
}

/** Most fields are required, so the others say that they are not. */
function labelOf({ label, id, isRequired }: Field, { texts, pageLanguage }: FieldShown): Html {
  return html`${label ?? id}${
    !isRequired && html` <span class="soft" ${pageLanguage}>${texts.form.optional}</span>`
  }`
}

function about({ id, hint }: Field, { texts, view, error, pageLanguage }: FieldShown): Html {
  const own = error === null ? null : ownErrorText(view, error)
  return html`${hint !== null && html`<p class="field-hint" id="${FIELD_PREFIX}${id}-hint">${hint}</p>`}
  ${
    error !== null &&
    html`<p class="error" id="${FIELD_PREFIX}${id}-error" ${own === null && pageLanguage}>
      ${own ?? texts.form.errors[error.code](error.bound ?? 0)}
    </p>`
  }`
}

function describedBy({ id, hint }: Field, { error }: FieldShown): Html | null {
  const ids = [
    ...(error === null ? [] : [`${FIELD_PREFIX}${id}-error`]),
    ...(hint === null ? [] : [`${FIELD_PREFIX}${id}-hint`]),
  ]
  return ids.length === 0 ? null : html`aria-describedby="${ids.join(" ")}"`
}

function common(field: Field, shown: FieldShown): Html {
  const name = `${FIELD_PREFIX}${field.id}`
  return html`id="${name}" name="${name}" ${field.isRequired && html`required`}
  ${field.placeholder !== null && html`placeholder="${field.placeholder}"`}
  ${shown.error !== null && html`aria-invalid="true"`} ${describedBy(field, shown)}`
}

const INPUTS: Readonly<Record<string, { type: string; autocomplete: string }>> = {
  TEXT: { type: "text", autocomplete: "on" },
  EMAIL: { type: "email", autocomplete: "email" },
  TEL: { type: "tel", autocomplete: "tel" },
  URL: { type: "url", autocomplete: "url" },
  PASSWORD: { type: "password", autocomplete: "off" },
  NUMBER: { type: "number", autocomplete: "off" },
  DATE: { type: "date", autocomplete: "off" },
  TIME: { type: "time", autocomplete: "off" },
}
/** These read from the left in every language. */
const LEFT_TO_RIGHT = new Set(["EMAIL", "TEL", "URL"])

function input(field: Field, shown: FieldShown, [value = ""]: readonly string[]): Html {
  const kind = field.type === "DATE" ? field.format : field.type
  const { type, autocomplete } = INPUTS[kind] ?? { type: "text", autocomplete: "off" }
  return html`<input
    type="${type}"
    autocomplete="${autocomplete}"
    ${common(field, shown)}
    ${value !== "" && html`value="${value}"`}
    ${LEFT_TO_RIGHT.has(field.type) && html`dir="ltr"`}
    ${field.type === "NUMBER" && bounds(field)}
    ${"minLength" in field && lengths(field)}
  />`
}

function bounds({ min, max }: Field & { type: "NUMBER" }): Html {
  return html`step="any" inputmode="decimal" ${min !== null && html`min="${min}"`}
  ${max !== null && html`max="${max}"`}`
}

function lengths({
  minLength,
  maxLength,
}: {
  minLength: number | null
  maxLength: number | null
}): Html {
  return html`${minLength !== null && html`minlength="${minLength}"`}
  ${maxLength !== null && html`maxlength="${maxLength}"`}`
}

function area(
  field: Field & { minLength: number | null; maxLength: number | null },
  shown: FieldShown,
  [value = ""]: readonly string[],
): Html {
  // The first newline of a textarea is not part of its value (HTML, "textarea").
  return html`<textarea rows="4" ${common(field, shown)} ${lengths(field)}>${value}</textarea>`
}

function select(
  field: Field & { options: readonly Option[] },
  shown: FieldShown,
  known: readonly string[],
): Html {
  return html`<select ${common({ ...field, placeholder: null }, shown)}>
    <option value="">${field.placeholder ?? shown.texts.form.choose}</option>
    ${field.options.map(
      ({ value, label }) =>
        html`<option value="${value}" ${known.includes(value) && html`selected`}>${label}</option>`,
    )}
  </select>`
}

function options(
  field: Pick<Field, "id" | "isRequired"> & {
    options: readonly Option[]
  },
  known: readonly string[],
  type: "radio" | "checkbox",
): Html {
  const name = `${FIELD_PREFIX}${field.id}`
  // A required checkbox would have to be ticked itself: the server sees to a list.
  const isRequired = field.isRequired && type === "radio"
  return html`${field.options.map(
    ({ value, label }, index) =>
      html`<p class="tick">
        <input
          type="${type}"
          id="${name}-${index}"
          name="${name}"
          value="${value}"
          ${isRequired && html`required`}
          ${known.includes(value) && html`checked`}
        />
        <label for="${name}-${index}">${label}</label>
      </p>`,
  )}`
}

function legal(
  field: Field & { type: "BOOLEAN" | "LEGAL" },
  shown: FieldShown,
  known: readonly string[],
): Html {
  return html`<div class="field">
    ${field.text !== null && html`<div class="markup">${cleanMarkup(field.text)}</div>`}
    ${about(field, shown)}
    <p class="tick">
      <input
        type="checkbox"
        value="true"
        ${common(field, shown)}
        ${known.includes("true") && html`checked`}
      />
      <label for="${FIELD_PREFIX}${field.id}"
        >${field.label ?? shown.texts.form.accept}${
          !field.isRequired &&
          html` <span class="soft" ${shown.pageLanguage}>${shown.texts.form.optional}</span>`
        }</label
      >
    </p>
  </div>`
}

import type { Condition } from "./condition.ts"

// What can run of Auth0's forms ("Nodes and components"): steps with fields, routers, and an ending
// that lets the Action go on.

/** A form, read and checked. Its texts may hold `{{…}}`. */
export interface Form {
  id: string
  name: string
  /** Of the texts that are not translations: a BCP 47 tag. */
  language: string
  /** By language tag, in lower case. */
  translations: Readonly<Record<string, Translation>>
  /** By error code; what is missing has the page's own text. */
  errors: Readonly<Record<string, string>>
  /** For `{{t('key')}}`. */
  messages: Readonly<Record<string, string>>
  hiddenFields: readonly { key: string; value: string | null }[]
  start: Pointer
  nodes: readonly FormNode[]
  /** Whether the Action goes on after it. One that does not cannot be rendered. */
  resumes: boolean
}

/** The id of a node, or `$ending`. */
export type Pointer = string
export const ENDING: Pointer = "$ending"

export type FormNode = Step | Router

/** One page. */
export interface Step {
  type: "STEP"
  id: string
  components: readonly Component[]
  next: Pointer
}

/** The first rule that holds says where it goes on. */
export interface Router {
  type: "ROUTER"
  id: string
  rules: readonly { condition: Condition; next: Pointer }[]
  fallback: Pointer
}

export type Component = Block | Field

export type Block = { category: "BLOCK"; id: string } & (
  | { type: "DIVIDER"; text: string | null }
  /** Markup of the operator: never shown before it was cleaned. */
  | { type: "HTML" | "RICH_TEXT"; content: string }
  | { type: "IMAGE"; src: string; position: "LEFT" | "CENTER" | "RIGHT"; height: number | null }
  | { type: "NEXT_BUTTON" | "PREVIOUS_BUTTON"; text: string }
)

export type Field = FieldBase & (TextField | NumberField | BooleanField | ListField | DateField)

interface FieldBase {
  category: "FIELD"
  id: string
  label: string | null
  hint: string | null
  isRequired: boolean
  /** Auth0's `sensitive`: kept out of everything that is written down about the reset. */
  isSensitive: boolean
  placeholder: string | null
  defaultValue: string | number | boolean | readonly string[] | null
}

interface TextField {
  type: "TEXT" | "EMAIL" | "TEL" | "URL" | "PASSWORD"
  isMultiline: boolean
  /** Characters, both ends allowed. */
  minLength: number | null
  maxLength: number | null
  /** PASSWORD: small and capital letters, digits and other characters. */
  isComplex: boolean
}

interface NumberField {
  type: "NUMBER"
  min: number | null
  max: number | null
}

interface BooleanField {
  type: "BOOLEAN" | "LEGAL"
  /** BOOLEAN: words for yes and no. */
  trueLabel: string | null
  falseLabel: string | null
  /** LEGAL: what is agreed to. Markup, as of a RICH_TEXT. */
  text: string | null
}

interface ListField {
  type: "CHOICE" | "DROPDOWN"
  isMultiple: boolean
  options: readonly Option[]
}

interface DateField {
  type: "DATE"
  /** `YYYY-MM-DD` or `HH:MM`. */
  format: "DATE" | "TIME"
}

export interface Option {
  value: string
  label: string
}

/** Texts in place of a form's own, by component. */
export interface Translation {
  components: Readonly<Record<string, ComponentTexts>>
  errors: Readonly<Record<string, string>>
  messages: Readonly<Record<string, string>>
}

export interface ComponentTexts {
  label?: string
  hint?: string
  placeholder?: string
  content?: string
  text?: string
  trueLabel?: string
  falseLabel?: string
  /** By value. */
  options?: Readonly<Record<string, string>>
}

export function stepOf(form: Form, id: string): Step | null {
  const node = form.nodes.find((known) => known.id === id)
  return node?.type === "STEP" ? node : null
}

export function fieldsOf(step: Step): readonly Field[] {
  return step.components.filter((component) => component.category === "FIELD")
}

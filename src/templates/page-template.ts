import {
  type LiquidTemplate,
  type LiquidVariables,
  parseLiquid,
  renderLiquid,
  SafeText,
} from "./liquid.ts"
import { originsIn, withNonce } from "./own-markup.ts"

/** Auth0: "templates/universal-login", `maxLength`. */
const PAGE_LENGTH_MAX = 102_400

/** An operator's page around every page of ours (Auth0: "Customize Universal Login Page Templates"). */
export interface PageTemplate {
  readonly liquid: LiquidTemplate
}

export interface PageParts {
  /** What stands in `<head>`, and the card with its forms. Put in as they are. */
  head: string
  widget: string
  /** For what may run and style: letters, digits, `-` and `_` only. */
  nonce: string
  variables: LiquidVariables
}

export type RenderedPage =
  | { ok: true; html: string; origins: readonly string[] }
  | { ok: false; reason: string }

/** Of the page that matters most: what a new template is tried with. */
export const SAMPLE_VARIABLES: LiquidVariables = {
  application: { id: "app", name: "App", metadata: {} },
  branding: { logo_url: "https://example.com/logo.png", colors: {}, font: {} },
  tenant: { friendly_name: "Tenant", enabled_locales: "en" },
  prompt: { name: "reset-password", screen: { name: "reset-password", texts: {} } },
  locale: "en",
  dir: "ltr",
}

// Stand in for what is put in last: private-use characters, which no template keeps.
const NONCE = "\uE000"
const MARKS = { head: "\uE001", widget: "\uE002" }
const PRIVATE_USE = /[\uE000-\uE002]/g
const TAGS = /\{%(-?)\s*auth0:(head|widget)\s*(-?)%\}/g

/** Why a template cannot be taken, in words that follow "The template"; null when it can. */
export function refusalOfTemplate(source: string): string | null {
  if (source.length > PAGE_LENGTH_MAX) return `is longer than ${PAGE_LENGTH_MAX} characters`
  const tags = new Set([...source.matchAll(TAGS)].map(([, , name]) => name))
  if (tags.size < 2) return "must hold the tags {%- auth0:head -%} and {%- auth0:widget -%}"
  const parsed = parsePageTemplate(source)
  if (!parsed.ok) return `is not valid Liquid: ${parsed.reason}`
  // A template that drops the card would show people nothing to type into.
  const parts = { head: "", widget: "", nonce: "", variables: SAMPLE_VARIABLES }
  const rendered = renderPage(parsed.template, parts)
  return rendered.ok ? null : `cannot be shown: ${rendered.reason}`
}

export function parsePageTemplate(
  source: string,
): { ok: true; template: PageTemplate } | { ok: false; reason: string } {
  const plain = source.replace(PRIVATE_USE, "")
  const marked = withNonce(plain, NONCE).replace(TAGS, "{{$1 auth0_$2 $3}}")
  const parsed = parseLiquid(marked)
  return parsed.ok ? { ok: true, template: { liquid: parsed.template } } : parsed
}

/** Renders a page, unless the head or the card would not be on it exactly once. */
export function renderPage(template: PageTemplate, parts: PageParts): RenderedPage {
  const { head, widget, nonce, variables } = parts
  const rendered = renderLiquid(template.liquid, {
    ...variables,
    auth0_head: new SafeText(MARKS.head),
    auth0_widget: new SafeText(MARKS.widget),
  })
  if (!rendered.ok) return rendered
  for (const [name, mark] of Object.entries(MARKS)) {
    const times = rendered.text.split(mark).length - 1
    if (times !== 1) return { ok: false, reason: `auth0:${name} is on the page ${times} times` }
  }
  const text = rendered.text.replaceAll(NONCE, nonce)
  const put = (into: string, mark: string, part: string) => into.split(mark).join(part)
  return {
    ok: true,
    html: put(put(text, MARKS.head, withNonce(head, nonce)), MARKS.widget, widget),
    origins: originsIn(text),
  }
}

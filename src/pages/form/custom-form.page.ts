import type { ShownComponent, StepView } from "../../forms/step-view.ts"
import { html, type Html } from "../../http/html.ts"
import type { Refusal } from "../../recovery/view.ts"
import { form, otherButton, submitButton, type FormTarget } from "../elements.ts"
import type { Frame, Page } from "../layout.ts"
import { cleanMarkup, httpsOrigin, imageOriginsIn } from "./clean-markup.ts"
import { formField } from "./form-field.ts"

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur"])

/** Auth0's `custom-form`: one step of a form that an Action asked for. */
export function customFormPage(
  { texts }: Frame,
  target: FormTarget,
  view: StepView,
  refusal: Refusal | null,
): Page {
  const { errors = {}, posted = null } =
    refusal?.form?.step === view.step ? refusal.form : { errors: {} }
  const language = languageOf(view, texts.locale)
  const pageLanguage = language === null ? null : html`lang="${texts.locale}" dir="${texts.dir}"`
  const components = view.components.map((component) =>
    component.type === "field"
      ? formField(component, {
          texts,
          view,
          posted,
          pageLanguage,
          error: errors[component.id] ?? null,
        })
      : block(component),
  )
  const hidden = { ...target.hidden, step: view.step }
  return {
    title: texts.form.title,
    hasError: refusal !== null,
    imageOrigins: [...new Set(view.components.flatMap(originsOf))],
    body: html`${
      refusal !== null && html`<p class="error" role="alert">${texts.refusals[refusal.key]}</p>`
    }
    ${form(
      { ...target, hidden },
      html`<div ${language}>${components}</div>
        ${submitButton(view.nextText ?? texts.continue)}
        ${
          view.canGoBack &&
          html`<div class="others">
            ${otherButton("previous", view.previousText ?? texts.form.previous)}
          </div>`
        }`,
    )}`,
  }
}

function block(component: Exclude<ShownComponent, { type: "field" }>): Html | null {
  switch (component.type) {
    case "divider":
      return html`<div class="divider">
        ${component.text !== null && html`<span>${component.text}</span>`}
      </div>`
    case "markup":
      return html`<div class="markup">${cleanMarkup(component.markup)}</div>`
    case "image":
      if (httpsOrigin(component.src) === null) return null
      return html`<p class="picture picture-${component.position.toLowerCase()}">
        <img
          src="${component.src}"
          alt=""
          ${component.height !== null && html`height="${component.height}"`}
        />
      </p>`
  }
}

/** Of the pictures it loads: the page is allowed these and no others. */
function originsOf(component: ShownComponent): readonly string[] {
  if (component.type === "markup") return imageOriginsIn(cleanMarkup(component.markup))
  if (component.type === "image")
    return [httpsOrigin(component.src)].filter((origin) => origin !== null)
  if (component.type !== "field" || component.field.type !== "LEGAL") return []
  return imageOriginsIn(cleanMarkup(component.field.text ?? ""))
}

/** A form without a translation for the page's language says which one it speaks. */
function languageOf({ language }: StepView, locale: string): Html | null {
  const [base = ""] = language.toLowerCase().split("-")
  if (base === locale.toLowerCase().split("-")[0]) return null
  return html`lang="${language}" dir="${RIGHT_TO_LEFT.has(base) ? "rtl" : "ltr"}"`
}

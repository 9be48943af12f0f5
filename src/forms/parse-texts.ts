import type { ComponentTexts, Translation } from "./form.ts"
import type { JsonSource } from "./json-source.ts"

function textsIn(source: JsonSource, lengthMax: number): Record<string, string> {
  return Object.fromEntries(
    source.entries().flatMap(([key, value]) => {
      const text = value.text(lengthMax)
      return text === null ? [] : [[key, text]]
    }),
  )
}

/** `messages` of a form or of a translation. */
export function messagesIn(source: JsonSource): Pick<Translation, "errors" | "messages"> {
  source.object(["errors", "custom"])
  return {
    errors: textsIn(source.get("errors"), 255),
    messages: textsIn(source.get("custom"), 255),
  }
}

export function translationsIn(source: JsonSource): Record<string, Translation> {
  return Object.fromEntries(
    source.entries().map(([language, translation]) => [
      language.toLowerCase(),
      {
        ...messagesIn(translation.get("messages")),
        components: Object.fromEntries(
          translation
            .get("components")
            .entries()
            .map(([id, texts]) => [id, componentTextsIn(texts)]),
        ),
      },
    ]),
  )
}

function componentTextsIn(source: JsonSource): ComponentTexts {
  const config = source.get("config")
  const options = config.get("options")
  const isList = Array.isArray(options.value)
  const texts = {
    label: source.get("label").text(1_000),
    hint: source.get("hint").text(500),
    placeholder: config.get("placeholder").text(500),
    content: config.get("content").text(10_000),
    text: config.get("text").text(10_000),
    trueLabel: isList ? null : options.get("true").text(50),
    falseLabel: isList ? null : options.get("false").text(50),
    options: isList ? optionTextsIn(options) : null,
  }
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null))
}

function optionTextsIn(source: JsonSource): Record<string, string> {
  return Object.fromEntries(
    source.list(1_000).flatMap((option) => {
      const [value, label] = [option.get("value").text(1_000), option.get("label").text(1_000)]
      return value === null || label === null ? [] : [[value, label]]
    }),
  )
}

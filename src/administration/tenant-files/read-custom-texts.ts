import { type CustomText, toScreenTexts } from "../../branding/custom-texts.ts"
import { isPrompt, isTextLanguage } from "../../branding/prompts.ts"
import type { Sections } from "./sections.ts"

/** `prompts.customText`: texts by language, prompt and screen. Null: the files say nothing of them. */
export function readCustomTexts(sections: Sections): readonly CustomText[] | null {
  const field = sections.customText()
  if (field.isAbsent) return null
  const customTexts: CustomText[] = []
  for (const [language, prompts] of field.entries()) {
    if (!isTextLanguage(language)) prompts.refuse("is no language that texts are kept for")
    for (const [prompt, screens] of prompts.entries()) {
      if (!isPrompt(prompt)) {
        screens.refuse("is no prompt")
        continue
      }
      if (screens.isAbsent) continue
      const read = toScreenTexts(screens.value)
      if (!read.ok) screens.refuse(read.reason)
      else if (Object.keys(read.texts).length > 0)
        customTexts.push({ prompt, language, texts: read.texts })
    }
  }
  return customTexts
}

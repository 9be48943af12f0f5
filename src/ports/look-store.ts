import type { CustomText, ScreenTexts } from "../branding/custom-texts.ts"
import type { Prompt } from "../branding/prompts.ts"

/** What of an operator's look is too large for the tenant's own document. */
export interface Look {
  /** Liquid of the page around every page of ours. Null: none. */
  template: string | null
  /** Those that are set, in the order of their prompts and languages. */
  customTexts: readonly CustomText[]
}

export interface LookStore {
  /** The very same object as long as nothing was changed, by any node: whoever derives from it may keep that. */
  getLook(): Promise<Look>
  /**
   * Replaces the texts of a prompt in a language; none takes them away. Screens without a text are
   * not kept.
   *
   * @throws {ServiceError} invalid_request when there would be too many in all.
   */
  saveCustomTexts(prompt: Prompt, language: string, texts: ScreenTexts): Promise<void>
  /** Null takes it away. Answers what was there before. */
  saveTemplate(template: string | null): Promise<string | null>
}

/** The look as a tenant's files say it. Null: they say nothing of it, and what there is stays. */
export interface LookConfig {
  customTexts: readonly CustomText[] | null
  template: string | null
}

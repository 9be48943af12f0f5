import { z } from "zod"
import type { Administration } from "../../administration/administration.ts"
import type { PromptSettings } from "../../administration/look/change-look.ts"
import { isPrompt, isTextLanguage, type Prompt } from "../../branding/prompts.ts"
import { badPath, ok, type Operation } from "../operation.ts"

const flag = z.boolean().nullable().optional()
const settingsBody = z
  .strictObject({
    universal_login_experience: z.enum(["new", "classic"]).optional(),
    identifier_first: flag,
    webauthn_platform_first_factor: flag,
  })
  .refine((body) => Object.keys(body).length > 0, "Too few properties defined (0), minimum 1")
const anyBody = z.unknown()

/** `/prompts`, and the texts of each. */
export function promptOperations(admin: Administration): readonly Operation[] {
  return [
    {
      method: "GET",
      path: "/prompts",
      scopes: ["read:prompts"],
      run: async () => ok(settingsFields(await admin.getPromptSettings())),
    },
    {
      method: "PATCH",
      path: "/prompts",
      scopes: ["update:prompts"],
      run: async ({ body }) =>
        ok(settingsFields(await admin.changePromptSettings(toChange(body(settingsBody))))),
    },
    {
      method: "GET",
      path: "/prompts/:prompt/custom-text/:language",
      scopes: ["read:prompts"],
      run: async ({ params }) => ok(await admin.getCustomTexts(...placeOf(params))),
    },
    {
      method: "PUT",
      path: "/prompts/:prompt/custom-text/:language",
      scopes: ["update:prompts"],
      run: async ({ params, body }) =>
        ok(await admin.replaceCustomTexts(...placeOf(params), body(anyBody) ?? {})),
    },
    // What pages here have not is answered as empty: auth0-deploy-cli asks for it with the texts.
    {
      method: "GET",
      path: "/prompts/:prompt/partials",
      scopes: ["read:prompts"],
      run: async ({ params }) => {
        promptOf(params.prompt)
        return ok({})
      },
    },
    {
      method: "GET",
      path: "/prompts/rendering",
      scopes: ["read:prompts"],
      run: async () => ok({ configs: [], start: 0, limit: 50, total: 0 }),
    },
  ]
}

function settingsFields(settings: PromptSettings) {
  return {
    universal_login_experience: settings.experience,
    identifier_first: settings.identifierFirst,
    webauthn_platform_first_factor: settings.webauthnPlatformFirstFactor,
  }
}

function toChange(body: z.infer<typeof settingsBody>): Partial<PromptSettings> {
  const { universal_login_experience, identifier_first, webauthn_platform_first_factor } = body
  const change: Partial<PromptSettings> = {}
  if (universal_login_experience !== undefined) change.experience = universal_login_experience
  if (identifier_first !== undefined) change.identifierFirst = identifier_first ?? false
  if (webauthn_platform_first_factor !== undefined)
    change.webauthnPlatformFirstFactor = webauthn_platform_first_factor ?? false
  return change
}

function placeOf(params: Readonly<Record<string, string>>): [Prompt, string] {
  const { language = "" } = params
  if (!isTextLanguage(language)) throw badPath("language", "is no language that texts are kept for")
  return [promptOf(params.prompt), language]
}

function promptOf(prompt = ""): Prompt {
  if (isPrompt(prompt)) return prompt
  throw badPath("prompt", "is no prompt")
}

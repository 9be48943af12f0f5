import { z } from "zod"
import type { Administration } from "../../administration/administration.ts"
import { brandingFields } from "../../administration/look/look-fields.ts"
import { type Branding, BRANDING_URL_LENGTH_MAX, refusalOfColor } from "../../branding/branding.ts"
import { ApiFailure } from "../api-failure.ts"
import { NO_CONTENT, ok, type Operation } from "../operation.ts"

const TEMPLATE_PATH = "/branding/templates/universal-login"

const color = z
  .string()
  .max(7)
  .refine((text) => refusalOfColor(text) === null, "Must be a colour as in #rgb or #rrggbb")
const url = z.string().max(BRANDING_URL_LENGTH_MAX).nullable()
const gradient = z.strictObject({
  type: z.literal("linear-gradient"),
  start: color,
  end: color,
  angle_deg: z.int().min(0).max(360).default(0),
})
const brandingBody = z
  .strictObject({
    colors: z
      .strictObject({
        primary: color.nullable().optional(),
        page_background: z.union([color, gradient]).nullable().optional(),
      })
      .nullable()
      .optional(),
    favicon_url: url.optional(),
    logo_url: url.optional(),
    font: z.strictObject({ url: url.optional() }).nullable().optional(),
  })
  .refine((body) => Object.keys(body).length > 0, "Too few properties defined (0), minimum 1")
const templateBody = z.union([z.string(), z.strictObject({ template: z.string() })])

/** `/branding` and the page template. */
export function brandingOperations(admin: Administration): readonly Operation[] {
  return [
    {
      method: "GET",
      path: "/branding",
      scopes: ["read:branding"],
      run: async () => ok(brandingFields(await admin.getBranding())),
    },
    {
      method: "PATCH",
      path: "/branding",
      scopes: ["update:branding"],
      run: async ({ body }) =>
        ok(brandingFields(await admin.changeBranding(toChange(body(brandingBody))))),
    },
    {
      method: "GET",
      path: TEMPLATE_PATH,
      scopes: ["read:branding"],
      async run() {
        const body = await admin.getPageTemplate()
        if (body === null)
          throw new ApiFailure(
            404,
            "There is no template for universal login.",
            "inexistent_templates_universal_login",
          )
        return ok({ body })
      },
    },
    {
      method: "PUT",
      path: TEMPLATE_PATH,
      scopes: ["update:branding"],
      takesHtml: true,
      async run({ body }) {
        const sent = body(templateBody)
        const { isNew } = await admin.replacePageTemplate(
          typeof sent === "string" ? sent : sent.template,
        )
        return isNew ? { status: 201, body: null } : NO_CONTENT
      },
    },
    {
      method: "DELETE",
      path: TEMPLATE_PATH,
      scopes: ["delete:branding"],
      async run() {
        await admin.deletePageTemplate()
        return NO_CONTENT
      },
    },
  ]
}

/** Null takes away; what is not named stays. */
function toChange({ colors, favicon_url, logo_url, font }: z.infer<typeof brandingBody>) {
  const change: Partial<Branding> = {}
  if (colors === null) Object.assign(change, { primaryColor: null, pageBackground: null })
  if (colors?.primary !== undefined) change.primaryColor = colors.primary
  if (colors?.page_background !== undefined)
    change.pageBackground = toBackground(colors.page_background)
  if (favicon_url !== undefined) change.faviconUrl = favicon_url || null
  if (logo_url !== undefined) change.logoUrl = logo_url || null
  if (font === null) change.fontUrl = null
  if (font?.url !== undefined) change.fontUrl = font.url || null
  return change
}

function toBackground(
  background: z.infer<typeof color> | z.infer<typeof gradient> | null,
): Branding["pageBackground"] {
  if (background === null || typeof background === "string") return background
  const { start, end, angle_deg } = background
  return { start, end, angleDegrees: angle_deg }
}

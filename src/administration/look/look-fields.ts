import { type Branding, isGradient } from "../../branding/branding.ts"
import type { CustomText, ScreenTexts } from "../../branding/custom-texts.ts"

/** A branding in Auth0's words, as its API and auth0-deploy-cli's files have it: only what is set. */
export function brandingFields({
  primaryColor,
  pageBackground,
  logoUrl,
  faviconUrl,
  fontUrl,
}: Branding) {
  const colors = {
    ...(primaryColor !== null && { primary: primaryColor }),
    ...(pageBackground !== null && { page_background: backgroundField(pageBackground) }),
  }
  return {
    ...(Object.keys(colors).length > 0 && { colors }),
    ...(faviconUrl !== null && { favicon_url: faviconUrl }),
    ...(logoUrl !== null && { logo_url: logoUrl }),
    ...(fontUrl !== null && { font: { url: fontUrl } }),
  }
}

function backgroundField(background: NonNullable<Branding["pageBackground"]>) {
  if (!isGradient(background)) return background
  const { start, end, angleDegrees } = background
  return { type: "linear-gradient", start, end, angle_deg: angleDegrees }
}

/** Texts by language and prompt, as auth0-deploy-cli's files have them. */
export function customTextFields(
  customTexts: readonly CustomText[],
): Record<string, Record<string, ScreenTexts>> {
  const fields: Record<string, Record<string, ScreenTexts>> = {}
  for (const { prompt, language, texts } of customTexts)
    fields[language] = { ...fields[language], [prompt]: texts }
  return fields
}

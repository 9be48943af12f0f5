import { isGradient } from "../../branding/branding.ts"
import { type Html, trustedHtml } from "../../http/html.ts"
import type { OwnMarkup } from "../../http/reply.ts"
import { renderPage } from "../../templates/page-template.ts"
import { cardOf, type Frame, headOf, type Page } from "../layout.ts"
import { textsByKey } from "../texts/screen-texts.ts"
import { screenKeysOf } from "../texts/screens.ts"

/**
 * The page in the operator's template. Null: there is none, or it cannot be shown; then the page is
 * shown without it, so that no template ever stands between a person and their password.
 */
export function drawInTemplate(
  frame: Frame,
  page: Page,
): { html: Html; ownMarkup: OwnMarkup } | null {
  const { template } = frame.assets.brand()
  if (template === null || frame.look === "classic") return null
  const nonce = template.newNonce()
  const rendered = renderPage(template.page, {
    head: headOf(frame, page).toString(),
    widget: cardOf(frame, page).toString(),
    nonce,
    variables: variablesOf(frame),
  })
  if (rendered.ok)
    return { html: trustedHtml(rendered.html), ownMarkup: { nonce, origins: rendered.origins } }
  template.onFailure(rendered.reason)
  return null
}

/** Auth0, "Customize Universal Login Page Templates": every variable of a page without a session. */
function variablesOf({ assets, application, applicationName, texts, screen, pageTitle }: Frame) {
  const { branding, tenant } = assets.brand()
  const { primaryColor, pageBackground, logoUrl, fontUrl } = branding
  return {
    application: { ...application, id: application.id ?? "", logo_url: logoUrl ?? "" },
    branding: {
      logo_url: logoUrl ?? "",
      colors: {
        primary: primaryColor ?? "",
        page_background: isGradient(pageBackground) ? pageBackground.start : (pageBackground ?? ""),
      },
      font: { url: fontUrl ?? "" },
    },
    tenant: {
      friendly_name: tenant.friendlyName ?? tenant.name,
      support_email: tenant.supportEmail ?? "",
      support_url: tenant.supportUrl ?? "",
      enabled_locales: tenant.enabledLocales.join(", "),
    },
    prompt: {
      name: screenKeysOf(screen).prompt,
      screen: {
        name: screen,
        texts: {
          ...textsByKey(texts, screen, applicationName),
          ...(pageTitle !== null && { pageTitle }),
        },
      },
    },
    locale: texts.locale,
    dir: texts.dir,
  }
}

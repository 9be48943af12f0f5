/** The settings that choose the reset page. */
export interface Experience {
  /** Only `new` runs Actions. */
  experience: "new" | "classic"
  /** Auth0's `change_password.enabled`. */
  customResetPage: boolean
}

/**
 * Whether the reset page is Classic, where no Action runs: for the whole tenant, or for this page
 * alone when the custom password-reset page is on (Auth0 does the second silently; we say it).
 */
export function isClassic({ experience, customResetPage }: Experience): boolean {
  return experience === "classic" || customResetPage
}

/**
 * The warning for a tenant whose Actions never run: nothing then stands between the link and the new
 * password. Null when they do run, or none is bound.
 *
 * @param names Of what is bound to `password-reset-post-challenge`.
 */
export function warningOfClassic(settings: Experience, names: readonly string[]): string | null {
  if (names.length === 0 || !isClassic(settings)) return null
  const cause =
    settings.experience === "classic"
      ? "universal_login_experience is classic"
      : "the custom reset page (change_password.enabled) is on"
  return `ACTIONS DO NOT RUN: ${cause}, so passwords are reset without ${names.join(", ")}`
}

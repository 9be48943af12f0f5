import { findLanguage } from "../messages/language.ts"

/** Characters and tags that are looked at. Browsers send a handful. */
const WISHES_LENGTH_MAX = 500
const WISHES_MAX = 20

export interface LocaleWishes {
  /** OpenID Connect's `ui_locales`: tags in order, apart by spaces. */
  uiLocales: string | null
  acceptLanguage: string | null
}

/**
 * The language to speak: the first wish that the tenant has enabled and that there are texts for,
 * `ui_locales` before `Accept-Language`; else the tenant's first, else English. Only ever a tag of
 * ours, whatever was sent.
 */
export function negotiateLocale(wishes: LocaleWishes, enabled: readonly string[]): string {
  const offered = offeredLocales(enabled)
  return (
    matchLocale(uiLocaleTags(wishes.uiLocales), offered) ??
    matchLocale(acceptedTags(wishes.acceptLanguage), offered) ??
    offered[0] ??
    "en"
  )
}

/** The first of `tags` that is enabled and has texts, or null. */
export function findEnabledLocale(
  tags: readonly string[],
  enabled: readonly string[],
): string | null {
  return matchLocale(tags, offeredLocales(enabled))
}

/** The tags of `ui_locales`, at most 20. */
export function uiLocaleTags(uiLocales: string | null): readonly string[] {
  return bounded((uiLocales ?? "").slice(0, WISHES_LENGTH_MAX).split(/\s+/))
}

// An enabled `de-AT` is offered as long as there are texts for `de`.
function offeredLocales(enabled: readonly string[]): readonly string[] {
  return enabled.filter((tag) => findLanguage(tag) !== null)
}

/** RFC 4647 lookup, and from `de-AT` across to `de-CH` where that is all there is. */
function matchLocale(tags: readonly string[], offered: readonly string[]): string | null {
  for (const tag of tags) {
    const wish = tag.toLowerCase()
    const found =
      offered.find((locale) => locale.toLowerCase() === wish) ??
      offered.find((locale) => locale.toLowerCase() === languageOf(wish)) ??
      offered.find((locale) => languageOf(locale) === languageOf(wish))
    if (found !== undefined) return found
  }
  return null
}

function acceptedTags(header: string | null): readonly string[] {
  const ranges = bounded((header ?? "").slice(0, WISHES_LENGTH_MAX).split(","))
  return ranges
    .map((range) => {
      const [tag = "", ...parameters] = range.split(";").map((part) => part.trim())
      const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1"
      return { tag, quality: /^(0|1)(\.\d{1,3})?$/.test(quality) ? Number(quality) : 0 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}

function bounded(tags: readonly string[]): readonly string[] {
  return tags.filter((tag) => tag !== "").slice(0, WISHES_MAX)
}

function languageOf(tag: string): string {
  return tag.toLowerCase().replace(/-.*$/, "")
}

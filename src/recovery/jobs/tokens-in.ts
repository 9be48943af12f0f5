/** The tokens of a link, which open doors for whoever reads them. The language of its page is none. */
export function tokensIn(link: string): readonly string[] {
  if (!URL.canParse(link)) return []
  return [...new URL(link).searchParams].flatMap(([name, value]) =>
    name === "ui_locales" ? [] : [value],
  )
}

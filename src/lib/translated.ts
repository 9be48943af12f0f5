/** What a translation of `T` may hold: any part of it, and nothing else. */
export type Translated<T> = T extends string | ((...values: never[]) => string)
  ? T
  : { readonly [Key in keyof T]?: Translated<T[Key]> }

/** `whole`, with every text that `translated` has in place of its own. */
export function fillGaps<T extends object>(whole: T, translated: Translated<T>): T {
  return Object.fromEntries(
    Object.entries(whole).map(([key, text]: [string, unknown]) => {
      const other = childOf(translated, key)
      if (other === undefined) return [key, text]
      return [key, isBranch(text) ? fillGaps(text, other as object) : other]
    }),
  ) as T
}

/** Paths of the texts that `whole` has and `translated` lacks: `failures.busy.title`. */
export function listGaps(whole: object, translated: object): readonly string[] {
  return Object.entries(whole).flatMap(([key, text]: [string, unknown]) => {
    const other = childOf(translated, key)
    if (isBranch(text)) return listGaps(text, other ?? {}).map((path) => `${key}.${path}`)
    return other === undefined ? [key] : []
  })
}

function childOf(parent: object, key: string): object | undefined {
  return Object.hasOwn(parent, key) ? (parent as Record<string, object>)[key] : undefined
}

function isBranch(text: unknown): text is object {
  return typeof text === "object" && text !== null
}

/**
 * The first name that the outermost object has twice, or null. `JSON.parse` keeps the last of them
 * and tells nobody, while a proxy in front may have looked at the first.
 *
 * @param json Valid JSON with an object outermost: what `JSON.parse` has taken.
 */
export function repeatedKeyOf(json: string): string | null {
  const names = new Set<string>()
  let depth = 0
  let text: string | null = null
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
    if (token === "{" || token === "[") depth++
    else if (token === "}" || token === "]") depth--
    else if (token !== ":") text = token
    else if (depth === 1 && text !== null) {
      const name = JSON.parse(text) as string
      if (names.has(name)) return name
      names.add(name)
    }
  }
  return null
}

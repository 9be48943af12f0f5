import type { Posted } from "../../forms/check-answers.ts"
import type { Fields } from "../../http/fields.ts"
import { FIELD_PREFIX } from "./form-field.ts"

/** What was posted for the fields of a form, by their ids. */
export function postedFields({ entries }: Fields): Posted {
  const own = entries.filter(([name]) => name.startsWith(FIELD_PREFIX))
  const grouped = Map.groupBy(own, ([name]) => name.slice(FIELD_PREFIX.length))
  return Object.fromEntries([...grouped].map(([id, pairs]) => [id, pairs.map(([, text]) => text)]))
}

import { DatabaseSync, StatementSync } from "node:sqlite"

/**
 * Records every SQL text that is prepared while `work` runs, with the plan that SQLite makes for
 * it once `work` is done.
 *
 * @param path The file of the database that `work` uses.
 */
export async function plansOf(
  path: string,
  work: () => Promise<void>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = new Set<string>()
  const { prepare } = DatabaseSync.prototype
  DatabaseSync.prototype.prepare = function (this: DatabaseSync, text: string): StatementSync {
    texts.add(text)
    return prepare.call(this, text)
  }
  try {
    await work()
  } finally {
    DatabaseSync.prototype.prepare = prepare
  }
  using database = new DatabaseSync(path, { readOnly: true })
  return new Map(
    [...texts]
      .filter((text) => /^(select|insert|update|delete|with)\b/i.test(text))
      .map((text) => [
        text,
        database
          .prepare(`explain query plan ${text}`)
          .all()
          .map(({ detail }) => String(detail)),
      ]),
  )
}

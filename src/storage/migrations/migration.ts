import type { Transaction } from "kysely"

/** One step of the schema. Its place in the list is its version, so steps are only ever added. */
export interface Migration {
  name: string
  /** Sees whatever schema the steps before it left, which today's types do not describe. */
  up(trx: Transaction<unknown>): Promise<void>
}

import type { Transaction } from "kysely"
import { createAccountTables } from "./0001-account-tables.ts"
import { createResetTables } from "./0001-reset-tables.ts"
import { createTenantTables } from "./0001-tenant-tables.ts"
import { createWorkTables } from "./0001-work-tables.ts"
import type { Migration } from "./migration.ts"

export const initial: Migration = {
  name: "initial",
  async up(trx: Transaction<unknown>) {
    await createTenantTables(trx)
    await createAccountTables(trx)
    await createResetTables(trx)
    await createWorkTables(trx)
  },
}

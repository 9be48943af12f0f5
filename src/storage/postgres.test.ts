import { after, before, describe } from "node:test"
import { withPostgres, type TestPostgres } from "../../tools/postgres.ts"
import { describeEveryStore } from "../ports/every-store.contract.ts"
import { openStores } from "./open-stores.fixture.ts"

let server: TestPostgres

describe("on a server", () => {
  before(async () => {
    server = await withPostgres()
  })
  after(() => server.stop())

  describeEveryStore("PostgreSQL", async () => openStores(await server.newDatabase()))
})

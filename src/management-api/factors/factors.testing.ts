import { CONFIG, newAccount } from "../../ports/stores.contract.ts"
import { START_MS } from "../../reset/reset.fixture.ts"
import { startManagementApi } from "../server.testing.ts"

export const USER = `/users/${encodeURIComponent("auth0|bob")}`

/** The API, and a tenant with a user who has an authenticator app and an unconfirmed phone. */
export async function startWithUser() {
  const api = await startManagementApi()
  await api.tenants.save(CONFIG, START_MS)
  const connection = await api.tenants.findConnectionByName("Users")
  await api.accounts.insert(newAccount(connection?.id ?? ""), START_MS)
  return {
    ...api,
    account: async () => {
      const account = await api.accounts.find("auth0|bob")
      if (account === null) throw new Error("no account")
      return account
    },
    /** The jobs that were queued, oldest first, each taken once. */
    async jobs() {
      const jobs = []
      for (;;) {
        const claimed = await api.jobs.claim(START_MS, 1000)
        if (claimed === null) return jobs
        jobs.push(claimed.job)
        await api.jobs.finish(claimed)
      }
    },
  }
}

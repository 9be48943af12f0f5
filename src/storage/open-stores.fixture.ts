import { systemChance } from "../lib/chance.ts"
import { fixedClock } from "../lib/clock.ts"
import type { LogEvent } from "../logs/log-event.ts"
import type { Stores } from "../ports/stores.contract.ts"
import { START_MS } from "../reset/reset.fixture.ts"
import { accountStore } from "./accounts/account-store.ts"
import { actionStore } from "./actions/action-store.ts"
import { openDatabase } from "./database.ts"
import { askStore } from "./resets/ask-store.ts"
import { enrolmentTicketStore } from "./accounts/enrolment-ticket-store.ts"
import { deviceStore } from "./accounts/device-store.ts"
import { executionStore } from "./execution-store.ts"
import { entityStore } from "./tenant/entity-store.ts"
import { formStore } from "./tenant/form-store.ts"
import { jobQueue } from "./job-queue.ts"
import { logStore } from "./log-store.ts"
import { migrateToLatest } from "./migrate.ts"
import { passkeyStore } from "./accounts/passkey-store.ts"
import { rateLimiter } from "./rate-limiter.ts"
import { resetStore } from "./resets/reset-store.ts"
import { sessionStore } from "./accounts/session-store.ts"
import { signingKeyStore } from "./signing-key-store.ts"
import { tailStore } from "./tail-store.ts"
import { tenantStore } from "./tenant/tenant-store.ts"

/** Every store on the database at `url`, migrated. */
export async function openStores(url: string): Promise<Stores> {
  const db = openDatabase(url)
  await migrateToLatest(db)
  const clock = fixedClock(START_MS)
  const told: LogEvent[] = []
  let wakes = 0
  const outbox = {
    clock,
    chance: systemChance,
    onLog: (event: LogEvent) => void told.push(event),
    onJob: () => void wakes++,
  }
  return {
    accounts: accountStore(db, outbox),
    enrolmentTickets: enrolmentTicketStore(db, outbox),
    tenants: tenantStore(db, systemChance),
    actions: actionStore(db, outbox),
    executions: executionStore(db),
    forms: formStore(db),
    entities: entityStore(db),
    tail: tailStore(db),
    resets: resetStore(db, outbox),
    asks: askStore(db, outbox),
    passkeys: passkeyStore(db),
    sessions: sessionStore(db),
    signingKeys: signingKeyStore(db),
    devices: deviceStore(db),
    jobs: jobQueue(db, outbox),
    logs: logStore(db, outbox),
    rates: rateLimiter(db),
    clock,
    told,
    wakes: () => wakes,
    [Symbol.asyncDispose]: () => db[Symbol.asyncDispose](),
  }
}

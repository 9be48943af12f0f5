import { describe } from "node:test"
import { describeAccountStoreContract } from "./account-store.contract.ts"
import { describeActionBindingsContract } from "./action-bindings.contract.ts"
import { describeActionStoreContract } from "./action-store.contract.ts"
import { describeAskStoreContract } from "./ask-store.contract.ts"
import { describeEnrolmentStoreContract } from "./enrolment-store.contract.ts"
import { describeDeviceStoreContract } from "./device-store.contract.ts"
import { describeExecutionStoreContract } from "./execution-store.contract.ts"
import { describeLookStoreContract } from "./look-store.contract.ts"
import { describeEntityStoreContract } from "./entity-store.contract.ts"
import { describeFormStoreContract } from "./form-store.contract.ts"
import { describeModuleStoreContract } from "./module-store.contract.ts"
import { describeJobQueueContract } from "./job-queue.contract.ts"
import { describeLogStoreContract } from "./log-store.contract.ts"
import { describePasskeyStoreContract } from "./passkey-store.contract.ts"
import { describeRateLimiterContract } from "./rate-limiter.contract.ts"
import { describeResetChangeContract } from "./reset-change.contract.ts"
import { describeResetRacesContract } from "./reset-races.contract.ts"
import { describeResetStoreContract } from "./reset-store.contract.ts"
import { describeResetWritesContract } from "./reset-writes.contract.ts"
import { describeSessionStoreContract } from "./session-store.contract.ts"
import { describeSigningKeyStoreContract } from "./signing-key-store.contract.ts"
import type { OpenStores } from "./stores.contract.ts"
import { describeTenantStoreContract } from "./tenant-store.contract.ts"

/** What every database has to keep, whichever it is. */
export function describeEveryStore(name: string, open: OpenStores): void {
  describe(name, () => {
    describeTenantStoreContract(open)
    describeLookStoreContract(open)
    describeActionStoreContract(open)
    describeDeviceStoreContract(open)
    describeActionBindingsContract(open)
    describeModuleStoreContract(open)
    describeFormStoreContract(open)
    describeEntityStoreContract(open)
    describeExecutionStoreContract(open)
    describeAccountStoreContract(open)
    describePasskeyStoreContract(open)
    describeEnrolmentStoreContract(open)
    describeSessionStoreContract(open)
    describeSigningKeyStoreContract(open)
    describeJobQueueContract(open)
    describeLogStoreContract(open)
    describeRateLimiterContract(open)
    describeAskStoreContract(open)
    describeResetStoreContract(open)
    describeResetChangeContract(open)
    describeResetWritesContract(open)
    describeResetRacesContract(open)
  })
}

import type { FactorType, PhoneMethod } from "../../factors/factor.ts"
import type { Account, StoredEnrolment } from "../../ports/account-store.ts"
import type { Tenant } from "../../ports/tenant-store.ts"
import {
  addEnrolment,
  type EnrolmentInput,
  type EnrolmentPatch,
  patchEnrolment,
  regenerateRecoveryCode,
  removeEnrolments,
} from "./change-enrolments.ts"
import {
  createEnrolmentTicket,
  type CreateEnrolmentTicket,
  type EnrolmentTicketInput,
} from "./create-enrolment-ticket.ts"

/**
 * What operators do with factors, each with what it needs already handed to it. Null and false mean
 * that there is no such thing; refusals are `ServiceError`s.
 */
export interface FactorAdministration {
  getTenant(): Promise<Tenant>
  getAccount(userId: string): Promise<Account | null>
  getAccountOfEnrolment(enrolmentId: string): Promise<Account | null>
  createTicket(input: EnrolmentTicketInput): Promise<{ ticket: string; url: string } | null>
  add(userId: string, input: EnrolmentInput): Promise<StoredEnrolment | null>
  remove(userId: string, wanted: (enrolment: StoredEnrolment) => boolean): Promise<boolean>
  patch(
    userId: string,
    enrolmentId: string,
    change: EnrolmentPatch,
  ): Promise<StoredEnrolment | null>
  regenerateRecoveryCode(userId: string): Promise<string | null>
  /** 20 random bytes, for an authenticator app. */
  newSeed(): Buffer
  enable(type: FactorType, isEnabled: boolean): Promise<void>
  setPhoneMethods(methods: readonly PhoneMethod[]): Promise<readonly PhoneMethod[]>
}

export function factorAdministrationWith(deps: CreateEnrolmentTicket): FactorAdministration {
  const { accounts, tenants, chance } = deps
  return {
    getTenant: () => tenants.getTenant(),
    getAccount: (userId) => accounts.find(userId),
    getAccountOfEnrolment: (id) => accounts.findByEnrolment(id),
    createTicket: (input) => createEnrolmentTicket(deps, input),
    add: (userId, input) => addEnrolment(deps, userId, input),
    remove: (userId, wanted) => removeEnrolments(deps, userId, wanted),
    patch: (userId, id, change) => patchEnrolment(deps, userId, id, change),
    regenerateRecoveryCode: (userId) => regenerateRecoveryCode(deps, userId),
    newSeed: () => Buffer.from(chance.token(), "base64url").subarray(0, 20),
    async enable(type, isEnabled) {
      await tenants.change((tenant) => {
        const others = tenant.enabledFactors.filter((other) => other !== type)
        return { ...tenant, enabledFactors: isEnabled ? [...others, type] : others }
      })
    },
    async setPhoneMethods(phoneMethods) {
      return (await tenants.change((tenant) => ({ ...tenant, phoneMethods }))).phoneMethods
    },
  }
}

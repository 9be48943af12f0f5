import { Secret as Base32 } from "otpauth"
import type { z } from "zod"
import type { EnrolmentInput } from "../../administration/factors/change-enrolments.ts"
import type { FactorAdministration } from "../../administration/factors/factor-administration.ts"
import { toPhoneNumber } from "../../factors/phone/phone-number.ts"
import type { Account, StoredEnrolment } from "../../ports/account-store.ts"
import { ApiFailure, notFound } from "../api-failure.ts"
import { flagOf, NO_CONTENT, ok, type Operation, pageOf } from "../operation.ts"
import { createMethodBody, patchMethodBody } from "./schemas.ts"
import { findByMethodId, methodBody } from "./wire.ts"

const PATH = "/users/:id/authentication-methods"

/** `/users/{id}/authentication-methods`: what a user can be asked for. */
export function methodOperations(factors: FactorAdministration): readonly Operation[] {
  return [...allMethodOperations(factors), ...oneMethodOperations(factors)]
}

function allMethodOperations(factors: FactorAdministration): readonly Operation[] {
  return [
    {
      method: "GET",
      path: PATH,
      scopes: ["read:authentication_methods"],
      async run({ params, query }) {
        const account = await accountOf(factors, params)
        const { page, perPage } = pageOf(query, 50)
        const start = page * perPage
        const shown = account.enrolments.slice(start, start + perPage)
        const authenticators = shown.map((enrolment) => methodBody(account, enrolment))
        if (flagOf(query, "include_totals") !== true) return ok(authenticators)
        return ok({ start, limit: perPage, total: account.enrolments.length, authenticators })
      },
    },
    {
      method: "POST",
      path: PATH,
      scopes: ["create:authentication_methods"],
      async run({ params, body }) {
        const account = await accountOf(factors, params)
        const sent = body(createMethodBody)
        const input = toInput(factors, sent)
        const made = await factors.add(account.userId, input)
        if (made === null) throw noUser()
        return ok(createdBody(account, made, input), 201)
      },
    },
    {
      method: "DELETE",
      path: PATH,
      scopes: ["delete:authentication_methods"],
      async run({ params }) {
        await factors.remove(params.id ?? "", () => true)
        return NO_CONTENT
      },
    },
  ]
}

function oneMethodOperations(factors: FactorAdministration): readonly Operation[] {
  return [
    {
      method: "GET",
      path: `${PATH}/:methodId`,
      scopes: ["read:authentication_methods"],
      async run({ params }) {
        const { account, enrolment } = await methodOf(factors, params)
        return ok(methodBody(account, enrolment))
      },
    },
    {
      method: "PATCH",
      path: `${PATH}/:methodId`,
      scopes: ["update:authentication_methods"],
      async run({ params, body }) {
        const { account, enrolment } = await methodOf(factors, params)
        const { name, preferred_authentication_method: preferredMethod } = body(patchMethodBody)
        const changed = await factors.patch(account.userId, enrolment.id, {
          ...(name !== undefined && { name }),
          ...(preferredMethod !== undefined && { preferredMethod }),
        })
        if (changed === null) throw notFound("authentication method")
        return ok(methodBody(account, changed))
      },
    },
    {
      method: "DELETE",
      path: `${PATH}/:methodId`,
      scopes: ["delete:authentication_methods"],
      async run({ params }) {
        const { account, enrolment } = await methodOf(factors, params)
        const isRemoved = await factors.remove(account.userId, ({ id }) => id === enrolment.id)
        if (!isRemoved) throw notFound("authentication method")
        return NO_CONTENT
      },
    },
  ]
}

/** @throws {ApiFailure} 400 when what the type needs is missing or is not one. */
function toInput(
  factors: FactorAdministration,
  sent: z.infer<typeof createMethodBody>,
): EnrolmentInput {
  const name = sent.name ?? null
  switch (sent.type) {
    case "phone": {
      const number = toPhoneNumber(sent.phone_number ?? "")
      if (number === null) throw missing("phone_number", "a number with + and its country's code")
      const preferredMethod = sent.preferred_authentication_method ?? "sms"
      return { type: "phone", name, number, preferredMethod }
    }
    case "email":
      if (sent.email === undefined) throw missing("email", "an address")
      return { type: "email", name, email: sent.email }
    case "totp": {
      const { totp_secret: base32 } = sent
      const seed =
        base32 === undefined ? factors.newSeed() : Buffer.from(Base32.fromBase32(base32).bytes)
      return { type: "otp", name, seed }
    }
    default:
      throw new ApiFailure(
        400,
        `A ${sent.type} is set up in a browser: create an enrolment ticket.`,
        "invalid_body",
      )
  }
}

/** What was made, with what the caller sent or has to hand on: shown this once. */
function createdBody(account: Account, made: StoredEnrolment, input: EnrolmentInput): object {
  const {
    confirmed: _,
    enrolled_at: _at,
    ...body
  } = methodBody(account, made) as Record<string, unknown>
  switch (input.type) {
    case "phone":
      return { ...body, phone_number: input.number }
    case "email":
      return { ...body, email: input.email }
    case "otp":
      return { ...body, totp_secret: new Base32({ buffer: bytesOf(input.seed) }).base32 }
  }
}

function bytesOf(buffer: Buffer): ArrayBuffer {
  return new Uint8Array(buffer).buffer
}

export async function accountOf(
  factors: FactorAdministration,
  params: Readonly<Record<string, string>>,
): Promise<Account> {
  const account = await factors.getAccount(params.id ?? "")
  if (account === null) throw noUser()
  return account
}

async function methodOf(factors: FactorAdministration, params: Readonly<Record<string, string>>) {
  const account = await accountOf(factors, params)
  const enrolment = findByMethodId(account, params.methodId ?? "")
  if (enrolment === null) throw notFound("authentication method")
  return { account, enrolment }
}

export function noUser(): ApiFailure {
  return new ApiFailure(404, "The user does not exist.", "inexistent_user")
}

function missing(name: string, what: string): ApiFailure {
  return new ApiFailure(400, `Payload validation error: '${name} must be ${what}'.`, "invalid_body")
}

import type { FactorAdministration } from "../../administration/factors/factor-administration.ts"
import { ApiFailure } from "../api-failure.ts"
import { NO_CONTENT, ok, type Operation } from "../operation.ts"
import { accountOf, noUser } from "./method-operations.ts"
import { ticketBody } from "./schemas.ts"
import { enrolmentBody } from "./wire.ts"

/** Tickets, and Guardian's older view of what a user has enrolled. */
export function enrolmentOperations(factors: FactorAdministration): readonly Operation[] {
  return [ticketOperation(factors), ...guardianOperations(factors), ...userOperations(factors)]
}

function ticketOperation(factors: FactorAdministration): Operation {
  return {
    method: "POST",
    path: "/guardian/enrollments/ticket",
    scopes: ["create:guardian_enrollment_tickets"],
    async run({ body }) {
      const sent = body(ticketBody)
      const made = await factors.createTicket({
        userId: sent.user_id,
        factor: sent.factor ?? null,
        sendsMail: sent.send_mail ?? false,
        email: sent.email ?? null,
        locale: sent.email_locale ?? null,
        allowsMultiple: sent.allow_multiple_enrollments ?? false,
      })
      if (made === null) throw noUser()
      return ok({ ticket_id: made.ticket, ticket_url: made.url })
    },
  }
}

function guardianOperations(factors: FactorAdministration): readonly Operation[] {
  const find = async (params: Readonly<Record<string, string>>) => {
    const id = params.id ?? ""
    const account = await factors.getAccountOfEnrolment(id)
    const enrolment = account?.enrolments.find((enrolled) => enrolled.id === id)
    if (account === null || enrolment === undefined) throw noEnrolment()
    return { account, enrolment }
  }
  return [
    {
      method: "GET",
      path: "/guardian/enrollments/:id",
      scopes: ["read:guardian_enrollments"],
      async run({ params }) {
        const { account, enrolment } = await find(params)
        return ok(enrolmentBody(account, enrolment))
      },
    },
    {
      method: "DELETE",
      path: "/guardian/enrollments/:id",
      scopes: ["delete:guardian_enrollments"],
      async run({ params }) {
        const { account, enrolment } = await find(params)
        if (!(await factors.remove(account.userId, ({ id }) => id === enrolment.id)))
          throw noEnrolment()
        return NO_CONTENT
      },
    },
  ]
}

function userOperations(factors: FactorAdministration): readonly Operation[] {
  return [
    {
      method: "GET",
      path: "/users/:id/enrollments",
      scopes: ["read:users"],
      async run({ params }) {
        const account = await accountOf(factors, params)
        return ok(account.enrolments.map((enrolment) => enrolmentBody(account, enrolment)))
      },
    },
    {
      method: "DELETE",
      path: "/users/:id/authenticators",
      scopes: ["delete:guardian_enrollments"],
      async run({ params }) {
        await factors.remove(params.id ?? "", () => true)
        return NO_CONTENT
      },
    },
    {
      method: "POST",
      path: "/users/:id/recovery-code-regeneration",
      scopes: ["update:users"],
      async run({ params }) {
        const { userId } = await accountOf(factors, params)
        const code = await factors.regenerateRecoveryCode(userId)
        if (code === null) throw noEnrolment()
        return ok({ recovery_code: code })
      },
    },
  ]
}

function noEnrolment(): ApiFailure {
  return new ApiFailure(404, "The enrollment does not exist.", "enrollment_not_found")
}

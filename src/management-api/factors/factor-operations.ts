import type { FactorAdministration } from "../../administration/factors/factor-administration.ts"
import { ApiFailure, notFound } from "../api-failure.ts"
import { ok, type Operation } from "../operation.ts"
import { factorBody, messageTypesBody } from "./schemas.ts"
import { GUARDIAN_FACTORS } from "./wire.ts"

/** `/guardian/factors`: what the tenant has enabled. */
export function factorOperations(factors: FactorAdministration): readonly Operation[] {
  return [
    {
      method: "GET",
      path: "/guardian/factors",
      scopes: ["read:guardian_factors"],
      async run() {
        const { enabledFactors } = await factors.getTenant()
        return ok(
          GUARDIAN_FACTORS.map(({ name, type }) => ({
            name,
            enabled: type !== null && enabledFactors.includes(type),
            trial_expired: false,
          })),
        )
      },
    },
    {
      method: "GET",
      path: "/guardian/factors/phone/message-types",
      scopes: ["read:guardian_factors"],
      run: async () => ok({ message_types: (await factors.getTenant()).phoneMethods }),
    },
    {
      method: "PUT",
      path: "/guardian/factors/phone/message-types",
      scopes: ["update:guardian_factors"],
      async run({ body }) {
        const { message_types: methods } = body(messageTypesBody)
        return ok({ message_types: await factors.setPhoneMethods([...new Set(methods)]) })
      },
    },
    {
      method: "PUT",
      path: "/guardian/factors/:name",
      scopes: ["update:guardian_factors"],
      async run({ params, body }) {
        const { enabled } = body(factorBody)
        const factor = GUARDIAN_FACTORS.find(({ name }) => name === params.name)
        if (factor === undefined) throw notFound("factor")
        if (factor.type !== null) await factors.enable(factor.type, enabled)
        else if (enabled)
          throw new ApiFailure(400, `This server has no factor ${factor.name}.`, "invalid_body")
        return ok({ enabled })
      },
    },
  ]
}

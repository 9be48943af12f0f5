import { z } from "zod"
import { ACTIONS_MAX } from "../../actions/limits.ts"
import { isAnyTriggerId } from "../../actions/trigger.ts"

/** PostgreSQL stores no U+0000, and half a surrogate pair is no text. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !value.includes("\0") && value.isWellFormed(), "must be a valid text")

const triggerId = z.string().refine(isAnyTriggerId, "is no trigger")

const supportedTriggers = z
  .array(
    z.strictObject({
      id: triggerId,
      version: text(20).optional(),
      status: z.string().optional(),
      runtimes: z.array(z.string()).optional(),
      default_runtime: z.string().optional(),
      compatible_triggers: z.array(z.unknown()).optional(),
      binding_policy: z.string().optional(),
    }),
  )
  .length(1)

const dependencies = z.array(
  z.strictObject({
    name: text(255).min(1),
    version: text(100).min(1).optional(),
    registry_url: text(2048).nullable().optional(),
  }),
)

/** A secret without a value keeps the one it had; Auth0's answers also hold `updated_at`. */
const secrets = z.array(
  z.strictObject({
    name: text(1024).min(1),
    value: text(100_000).optional(),
    updated_at: z.unknown().optional(),
  }),
)

const modules = z.array(
  z.strictObject({
    module_id: text(64).min(1),
    module_name: z.string().optional(),
    module_version_id: text(64).min(1).optional(),
    module_version_number: z.number().optional(),
  }),
)

const code = text(500_000)

const action = {
  name: text(1024),
  supported_triggers: supportedTriggers,
  code: code.optional(),
  dependencies: dependencies.optional(),
  runtime: z.enum(["node22", "node18", "node18-actions", "node16", "node12"]).optional(),
  secrets: secrets.optional(),
  modules: modules.optional(),
}

export const createActionBody = z.strictObject({ ...action, deploy: z.boolean().optional() })
export const updateActionBody = z.strictObject({
  ...action,
  name: action.name.optional(),
  supported_triggers: supportedTriggers.optional(),
})
export const deployVersionBody = z.strictObject({ update_draft: z.boolean().optional() })
export const testActionBody = z.strictObject({ payload: z.record(z.string(), z.unknown()) })

const binding = z.strictObject({
  ref: z.strictObject({
    type: z.enum(["binding_id", "action_id", "action_name"]),
    value: text(1024).min(1),
  }),
  display_name: text(255).optional(),
  secrets: z.array(z.unknown()).max(0, "Secrets of a binding are not supported").optional(),
})
// The trigger's own limit is lower and is the store's to say; this one bounds how much is looked up.
export const bindingsBody = z.strictObject({ bindings: z.array(binding).max(ACTIONS_MAX) })

const moduleCode = { dependencies: dependencies.optional(), secrets: secrets.optional() }
export const createModuleBody = z.strictObject({
  ...moduleCode,
  name: text(255).min(1),
  code,
  api_version: z.string().optional(),
  publish: z.boolean().optional(),
})
export const updateModuleBody = z.strictObject({ ...moduleCode, code: code.optional() })
export const rollBackModuleBody = z.strictObject({ module_version_id: text(64).min(1) })

export const logSessionBody = z.strictObject({
  filters: z
    .array(z.strictObject({ key: z.enum(["action_id"]), val: text(64).min(1) }))
    .max(1)
    .optional(),
})

export type ActionBody = z.infer<typeof updateActionBody>
export type DependenciesBody = z.infer<typeof dependencies>
export type SecretsBody = z.infer<typeof secrets>

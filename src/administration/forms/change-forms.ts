import { ServiceError } from "../../errors/service-error.ts"
import { parseForm } from "../../forms/parse-form.ts"
import type { Chance } from "../../lib/chance.ts"
import type { Clock } from "../../lib/clock.ts"
import type { JsonObject } from "../../lib/json.ts"
import type { FormStore, StoredForm } from "../../ports/form-store.ts"
import { formIdOf } from "./form-id.ts"

export interface ChangeForms {
  forms: FormStore
  chance: Chance
  clock: Clock
}

/** @throws {ServiceError} invalid_request, which says what is wrong with it; too_many_forms */
export async function createForm(
  { forms, chance, clock }: ChangeForms,
  document: JsonObject,
): Promise<StoredForm> {
  const sound = soundForm(document)
  const ids = [formIdOf(String(sound.name)), chance.id("ap")]
  return forms.create(ids, sound, clock.nowMs())
}

/**
 * Replaces the properties that `change` has; null takes one away. Null: no such form.
 * @throws {ServiceError} invalid_request
 */
export async function updateForm(
  { forms, clock }: ChangeForms,
  id: string,
  change: JsonObject,
): Promise<StoredForm | null> {
  return forms.update(
    id,
    (before) => soundForm(withoutNulls({ ...before, ...change })),
    clock.nowMs(),
  )
}

function soundForm(document: JsonObject): JsonObject {
  const parsed = parseForm("", document)
  if (parsed.ok) return document
  const problems = [...parsed.invalid, ...parsed.unsupported]
  throw new ServiceError("invalid_request", `This form cannot be taken: ${problems.join("; ")}.`)
}

function withoutNulls(document: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null))
}

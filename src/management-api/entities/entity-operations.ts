import { z } from "zod"
import type { EntityAdministration } from "../../administration/entities/entity-administration.ts"
import type { Entity, EntityKind } from "../../entities/entity.ts"
import type { JsonObject } from "../../lib/json.ts"
import { iso } from "../actions/wire.ts"
import { ApiFailure } from "../api-failure.ts"
import { ok, type Operation, operation } from "../operation.ts"
import { CHECKPOINTS, listOf, PAGES } from "../paging.ts"

/** A kind of thing that is created, read, changed and deleted one by one. */
export interface EntityFamily {
  kind: EntityKind
  /** Of ids, as in `rol`. */
  idPrefix: string
  /** As in `/roles`. */
  path: string
  /** As in `read:roles`. */
  scope: string
  /** Of lists with totals, as in `roles`. */
  listKey: string
  /** As messages call one. */
  noun: string
  /** Closed shapes of what may be sent. */
  create: z.ZodType<JsonObject>
  update: z.ZodType<JsonObject>
  /** What no two may have: the name, mostly. Null: nothing. */
  keyOf(document: JsonObject): string | null
  /** `errorCode` of a 404. Null: there is none, as in most families. */
  missingCode: string | null
  /** Auth0's are not all the same. */
  statuses: { create: 200 | 201; delete: 200 | 204; isDeletedTwice: boolean }
  /** Where there is more to one than what was sent. */
  toWire?(entity: Entity): object
}

/** What every family has. Those that have more add it by themselves. */
export function entityOperations(
  entities: EntityAdministration,
  family: EntityFamily,
): readonly Operation[] {
  const { kind, path, scope, noun, keyOf, statuses } = family
  const wire = family.toWire ?? plainWire
  const missing = () => missingEntity(family)
  const taken = () => new ApiFailure(409, `There is another ${noun} of this name.`)
  return [
    operation({
      method: "GET",
      path,
      scopes: [`read:${scope}`],
      summary: `Lists every ${noun}.`,
      query: z.object({ ...PAGES, ...CHECKPOINTS }),
      run: async ({ query }) =>
        ok(listOf(family.listKey, (await entities.list(kind)).map(wire), query)),
    }),
    operation({
      method: "POST",
      path,
      scopes: [`create:${scope}`],
      summary: `Creates a ${noun}.`,
      body: family.create,
      async run({ body }) {
        const change = { key: keyOf(body), document: body, sealedSecrets: null }
        const made = await entities.create(kind, family.idPrefix, change)
        if (made === null) throw taken()
        return ok(wire(made), statuses.create)
      },
    }),
    operation({
      method: "GET",
      path: `${path}/:id`,
      scopes: [`read:${scope}`],
      summary: `Reads a ${noun}.`,
      async run({ params }) {
        const entity = await entities.find(kind, params.id ?? "")
        if (entity === null) throw missing()
        return ok(wire(entity))
      },
    }),
    operation({
      method: "PATCH",
      path: `${path}/:id`,
      scopes: [`update:${scope}`],
      summary: `Changes a ${noun}: what is named is replaced.`,
      body: family.update,
      async run({ params, body }) {
        const changed = await entities.change(kind, params.id ?? "", (before) => {
          if (before === null) return null
          const document = { ...before.document, ...body }
          return { key: keyOf(document), document, sealedSecrets: before.sealedSecrets }
        })
        if (changed === "missing") throw missing()
        if (changed === "taken") throw taken()
        return ok(wire(changed))
      },
    }),
    operation({
      method: "DELETE",
      path: `${path}/:id`,
      scopes: [`delete:${scope}`],
      summary: `Deletes a ${noun}.`,
      async run({ params }) {
        const isGone = await entities.delete(kind, params.id ?? "")
        if (!isGone && !statuses.isDeletedTwice) throw missing()
        return statuses.delete === 204 ? { status: 204, body: null } : ok({})
      },
    }),
  ]
}

export function missingEntity({ noun, missingCode }: EntityFamily): ApiFailure {
  return new ApiFailure(404, `That ${noun} does not exist.`, missingCode)
}

function plainWire({ id, document }: Entity): object {
  return { id, ...document }
}

/** With the times that some families tell. */
export function timedWire({ id, document, createdAtMs, updatedAtMs }: Entity): object {
  return { id, ...document, created_at: iso(createdAtMs), updated_at: iso(updatedAtMs) }
}

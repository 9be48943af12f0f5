import type { Entity, EntityKind } from "../../entities/entity.ts"
import type { Chance } from "../../lib/chance.ts"
import type { Clock } from "../../lib/clock.ts"
import type { EntityChange, EntityStore } from "../../ports/entity-store.ts"

/** Things that are kept as they were sent. */
export interface EntityAdministration {
  list(kind: EntityKind): Promise<readonly Entity[]>
  find(kind: EntityKind, id: string): Promise<Entity | null>
  /** Null: another has this key. @throws {ServiceError} too_many_entities */
  create(kind: EntityKind, idPrefix: string, entity: EntityChange): Promise<Entity | null>
  /** As `EntityStore.change`. */
  change(
    kind: EntityKind,
    id: string,
    change: (entity: Entity | null) => EntityChange | null,
  ): Promise<Entity | "missing" | "taken">
  delete(kind: EntityKind, id: string): Promise<boolean>
}

export interface EntityDeps {
  entities: EntityStore
  chance: Chance
  clock: Clock
}

export function entityAdministrationWith({
  entities,
  chance,
  clock,
}: EntityDeps): EntityAdministration {
  return {
    list: (kind) => entities.list(kind),
    find: (kind, id) => entities.find(kind, id),
    create: (kind, idPrefix, entity) =>
      entities.create({ kind, id: entityId(chance, idPrefix), ...entity }, clock.nowMs()),
    change: (kind, id, change) => entities.change(kind, id, change, clock.nowMs()),
    delete: (kind, id) => entities.delete(kind, id),
  }
}

/** `rol_` and 16 letters or digits, as Auth0's clients expect of ids. */
export function entityId(chance: Chance, prefix: string): string {
  return chance.id(prefix).slice(0, prefix.length + 1 + 16)
}

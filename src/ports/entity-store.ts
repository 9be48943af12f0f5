import type { Entity, EntityKind, NewEntity } from "../entities/entity.ts"

/** What an entity becomes. */
export type EntityChange = Pick<Entity, "key" | "document" | "sealedSecrets">

export interface EntityStore {
  /** All of a kind, in the order they were made. There are never more than `ENTITIES_MAX`. */
  list(kind: EntityKind): Promise<readonly Entity[]>
  find(kind: EntityKind, id: string): Promise<Entity | null>
  findByKey(kind: EntityKind, key: string): Promise<Entity | null>

  /**
   * Null: another of its kind has this id or this key.
   * @throws {ServiceError} too_many_entities
   */
  create(entity: NewEntity, nowMs: number): Promise<Entity | null>

  /**
   * Changes one, or makes it where there is none and `change` answers to null.
   *
   * @param change Is called inside the transaction, perhaps more than once, so it must be pure. What
   *   it throws changes nothing; null leaves things as they are.
   * @returns `missing` when there is none and none was made; `taken` when another has the new key.
   * @throws {ServiceError} too_many_entities
   */
  change(
    kind: EntityKind,
    id: string,
    change: (entity: Entity | null) => EntityChange | null,
    nowMs: number,
  ): Promise<Entity | "missing" | "taken">

  /** False: there was none. */
  delete(kind: EntityKind, id: string): Promise<boolean>
}

/** Entities as a tenant's files say them. */
export interface EntityConfig {
  /** Taken when the entity is new; one that is there keeps its own. */
  newId: string
  key: string
  document: Entity["document"]
  /** From what is there: secrets that are named without a value keep theirs. Pure. */
  sealedSecrets(previous: string | null): string | null
}

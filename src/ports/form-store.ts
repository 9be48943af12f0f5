import type { JsonObject } from "../lib/json.ts"
import type { Page, Paged } from "./action-store.ts"

/** A form as it is kept: as it was sent, once it was found good. */
export interface StoredForm {
  /** As in `api.prompt.render(id)`: Auth0's begin with `ap_`. */
  id: string
  name: string
  /** All of it, `name` too, in Auth0's words. */
  document: JsonObject
  createdAtMs: number
  updatedAtMs: number
}

export interface FormStore {
  /** In the order they were made. */
  list(page: Page): Promise<Paged<StoredForm>>
  /** Null: no such form. */
  find(id: string): Promise<StoredForm | null>
  /**
   * @param ids Tried in this order: the first that no form has is taken.
   * @throws {ServiceError} too_many_forms
   */
  create(ids: readonly string[], document: JsonObject, nowMs: number): Promise<StoredForm>
  /**
   * @param change Is called inside the transaction, perhaps more than once. What it throws changes
   *   nothing.
   * @returns Null: no such form.
   */
  update(
    id: string,
    change: (document: JsonObject) => JsonObject,
    nowMs: number,
  ): Promise<StoredForm | null>
  /** False: no such form. Whoever is filling it in goes on with what they were shown. */
  delete(id: string): Promise<boolean>
}

import assert from "node:assert/strict"
import type { Action, ActionContent, DeployedAction } from "../actions/action.ts"
import { type AnyTriggerId, POST_CHALLENGE } from "../actions/trigger.ts"
import type { ErrorCode } from "../errors/catalogue.ts"
import { ServiceError } from "../errors/service-error.ts"
import { START_MS } from "../reset/reset.fixture.ts"
import type { ModuleVersion } from "../actions/action.ts"
import { newContent, type Stores } from "./stores.contract.ts"

/** Adds an Action whose name is its id. */
export function addAction(
  { actions }: Stores,
  name: string,
  content: Partial<ActionContent> = {},
): Promise<Action> {
  return actions.create({ id: name, name, draft: newContent(content) }, START_MS)
}

/** As `addAction`, and deploys it. */
export async function deployed(
  db: Stores,
  name: string,
  content: Partial<ActionContent> = {},
): Promise<DeployedAction> {
  await addAction(db, name, content)
  const version = await db.actions.deploy(name, START_MS)
  assert.ok(version !== null)
  return version
}

/** Adds a module whose name is its id, and publishes it. */
export async function published(
  db: Stores,
  name: string,
  content: Partial<ActionContent> = {},
): Promise<ModuleVersion> {
  await db.actions.createModule({ id: name, name, draft: newContent(content) }, START_MS)
  const version = await db.actions.publishModule(name, START_MS)
  assert.ok(version !== null)
  return version
}

export function useOf({ id, moduleId, moduleName, number }: ModuleVersion) {
  return { moduleId, moduleName, versionId: id, versionNumber: number }
}

export function trigger(id: AnyTriggerId = POST_CHALLENGE): Partial<ActionContent> {
  return { trigger: { id, version: "v1" } }
}

export async function refuses(work: Promise<unknown>, code: ErrorCode): Promise<void> {
  await assert.rejects(work, (error) => error instanceof ServiceError && error.code === code)
}

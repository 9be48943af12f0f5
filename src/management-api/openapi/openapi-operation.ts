import { ok, operation, type Operation } from "../operation.ts"
import { openApiDocument } from "./openapi-document.ts"

/** `/openapi.json`: for everybody, as it says nothing of the tenant. */
export function openApiOperation(others: readonly Operation[], baseUrl: string): Operation {
  const self: Operation = operation({
    method: "GET",
    path: "/openapi.json",
    scopes: null,
    summary: "This document.",
    run: async () => ok(openApiDocument([...others, self], baseUrl)),
  })
  return self
}

// `rekey/testing`; its types are `types/testing.d.ts`.
export { execute } from "./execute.ts"
export { newEvent } from "./new-event.ts"

import kit from "./testing.cjs"

export const { execute, newEvent } = kit

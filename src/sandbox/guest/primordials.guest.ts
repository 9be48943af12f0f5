// Taken before any Action ran. An Action may replace every global and method later, by a polyfill or
// on purpose; what must go on working after that goes through these.
import { Buffer } from "node:buffer"
import { createHmac, timingSafeEqual } from "node:crypto"
import { writeSync } from "node:fs"

export const { parse: parseJson, stringify: toJson } = JSON
export const { hasOwn, defineProperty, freeze } = Object
export const { apply, deleteProperty } = Reflect
export const { isArray } = Array
export const { floor, min } = Math
export const { isFinite: isFiniteNumber, isSafeInteger } = Number
export const { byteLength, from: bufferFrom } = Buffer
export const NativeUrl = URL
export const { pid } = process
export const killProcess = process.kill.bind(process)
export { createHmac, timingSafeEqual, writeSync }

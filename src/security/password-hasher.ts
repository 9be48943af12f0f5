import { availableParallelism } from "node:os"
import { hash, parseOptions, verify } from "@node-rs/argon2"
import type { PasswordHasher } from "../ports/password-hasher.ts"
import { newWorkQueue } from "./work-queue.ts"

/**
 * OWASP's first choice for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane.
 * The library's salt is 16 bytes and its version 1.3.
 */
export const ARGON2ID = {
  // `Algorithm.Argon2id`, which the package declares as a const enum: gone when types are stripped.
  algorithm: 2,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
  outputLen: 32,
} as const

/** Hashes that may wait, for each core: OWASP ASVS 2.4 asks for a bound, four is a second or less. */
const WAITING_PER_CORE = 4

/** @param cores How many hashes may run at once. */
export function argon2PasswordHasher(cores: number = availableParallelism()): PasswordHasher {
  const queue = newWorkQueue(cores, cores * WAITING_PER_CORE)
  return {
    hash: (password) => queue(() => hash(password, ARGON2ID)),
    verify: (stored, password) =>
      queue(async () => {
        if (stored !== null) return verify(stored, password)
        // No account, no hash: the same work, thrown away.
        await hash(password, ARGON2ID)
        return false
      }),
    isOutdated(stored) {
      const { algorithm, memoryCost, timeCost, parallelism, outputLen } = parseOptions(stored)
      return (
        Number(algorithm) !== ARGON2ID.algorithm ||
        memoryCost < ARGON2ID.memoryCost ||
        timeCost < ARGON2ID.timeCost ||
        parallelism !== ARGON2ID.parallelism ||
        outputLen < ARGON2ID.outputLen
      )
    },
  }
}

import { randomBytes, randomInt, randomUUID } from "node:crypto"

/** Where chance comes from. Only `src/app.ts` hands on the real one. */
export interface Chance {
  /** 256 random bits as 43 base64url characters: tickets, states, cookies. */
  token(): string
  /** `length` decimal digits, leading zeros kept, every value equally likely. */
  digits(length: number): string
  /** `prefix_` and 24 characters of the Crockford alphabet (120 bits): names of rows, not secrets. */
  id(prefix: string): string
  /** UUID version 4 (RFC 9562): ids of Actions and all that belongs to them, as in Auth0. */
  uuid(): string
}

const CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"

export const systemChance: Chance = {
  token: () => randomBytes(32).toString("base64url"),
  uuid: () => randomUUID(),
  digits: (length) => Array.from({ length }, () => randomInt(10)).join(""),
  id: (prefix) =>
    `${prefix}_${Array.from(randomBytes(24), (byte) => CROCKFORD[byte & 31]).join("")}`,
}

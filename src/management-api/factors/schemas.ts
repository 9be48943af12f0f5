import { z } from "zod"
import { PHONE_METHODS } from "../../factors/factor.ts"

/** PostgreSQL stores no U+0000, and half a surrogate pair is no text. */
const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((value) => !value.includes("\0") && value.isWellFormed(), "must be a valid text")

const name = text(20)
const address = z.email().max(254)
const method = z.enum(PHONE_METHODS)

export const ticketBody = z.strictObject({
  user_id: text(255),
  email: address.optional(),
  send_mail: z.boolean().optional(),
  email_locale: z
    .string()
    .regex(/^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$/, "must be a language tag")
    .max(35)
    .optional(),
  factor: z
    .enum(["push-notification", "phone", "email", "otp", "webauthn-roaming", "webauthn-platform"])
    .optional(),
  allow_multiple_enrollments: z.boolean().optional(),
})

/** As Auth0's, of which keys and passkeys are set up in a browser here. */
export const createMethodBody = z.strictObject({
  type: z.enum(["phone", "email", "totp", "webauthn-roaming", "passkey"]),
  name: name.optional(),
  totp_secret: z
    .string()
    .regex(/^[A-Za-z2-7]{16,128}=*$/, "must be a base32 text of 16 to 128 characters")
    .optional(),
  phone_number: z.string().min(2).max(30).optional(),
  email: address.optional(),
  preferred_authentication_method: method.optional(),
})

export const patchMethodBody = z.strictObject({
  name: name.optional(),
  preferred_authentication_method: method.optional(),
})

export const factorBody = z.strictObject({ enabled: z.boolean() })

export const messageTypesBody = z.strictObject({ message_types: z.array(method).max(2) })

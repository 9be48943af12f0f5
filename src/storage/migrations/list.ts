import { initial } from "./0001-initial.ts"
import { actions } from "./0002-actions.ts"
import { signingKeys } from "./0003-signing-keys.ts"
import { firstProofs } from "./0004-first-proofs.ts"
import { classic } from "./0005-classic.ts"
import { enrolment } from "./0006-enrolment.ts"
import { passkeys } from "./0007-passkeys.ts"
import { pushDevices } from "./0008-push-devices.ts"
import { asks } from "./0009-asks.ts"
import { branding } from "./0010-branding.ts"
import { forms } from "./0011-forms.ts"
import { entities } from "./0012-entities.ts"
import { clients } from "./0013-clients.ts"
import type { Migration } from "./migration.ts"

/** Every step there is, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  initial,
  actions,
  signingKeys,
  firstProofs,
  classic,
  enrolment,
  passkeys,
  pushDevices,
  asks,
  branding,
  forms,
  entities,
  clients,
]

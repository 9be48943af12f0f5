import type { TriggerId } from "../../actions/trigger.ts"
import type { FactorType } from "../../factors/factor.ts"
import type { Tenant } from "../../ports/tenant-store.ts"
import type { Database } from "../database.ts"
import type { Trx } from "../transaction.ts"

/** Whose Actions send text messages. */
const TEXT_TRIGGERS: readonly TriggerId[] = ["custom-phone-provider", "send-phone-message"]

/**
 * The factors that a tenant has enabled and this server can challenge. Without anything that sends
 * text messages the phone is not among them: nobody is asked for a code that never comes.
 *
 * @param hasPhoneSender Whether texts go somewhere without an Action.
 */
export async function availableFactors(
  trx: Trx | Database["kysely"],
  { enabledFactors }: Pick<Tenant, "enabledFactors">,
  hasPhoneSender: boolean,
): Promise<readonly FactorType[]> {
  if (hasPhoneSender || !enabledFactors.includes("phone")) return enabledFactors
  const sender = await trx
    .selectFrom("bindings")
    .select("id")
    .where("trigger_id", "in", TEXT_TRIGGERS)
    .limit(1)
    .executeTakeFirst()
  return sender === undefined ? enabledFactors.filter((type) => type !== "phone") : enabledFactors
}

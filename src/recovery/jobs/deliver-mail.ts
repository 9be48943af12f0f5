import type { Mail, Mailer } from "../../ports/mailer.ts"
import { type MessageContext, type ProviderRun, runProvider } from "./provider-run.ts"
import { tokensIn } from "./tokens-in.ts"

const TRIGGER = "custom-email-provider"

export interface DeliverMail extends ProviderRun {
  mailer: Mailer
  /** `From:` of every mail, as `event.notification.from`. Null: none is set. */
  mailFrom: string | null
}

/**
 * Sends a mail: through the Action bound to `custom-email-provider` if there is one, else by SMTP.
 *
 * @throws {MailRefused} when it never will be sent; any other error is worth another try
 */
export async function deliverMail(
  deps: DeliverMail,
  mail: Mail,
  context: MessageContext,
): Promise<void> {
  const [pinned] = await deps.actions.listBound(TRIGGER)
  if (pinned === undefined) return deps.mailer.send(mail)
  const { to, subject, html, text, locale } = mail
  const notification = {
    from: deps.mailFrom ?? "",
    to,
    subject,
    html,
    text,
    locale,
    message_type: context.messageType,
  }
  const message = { fields: { notification }, secrets: secretsOf(mail) }
  await runProvider(deps, TRIGGER, pinned, message, context)
}

/** Whoever reads one of these may choose the password. */
function secretsOf({ links, code }: Mail): readonly string[] {
  const tokens = links.flatMap(tokensIn)
  return code === null ? tokens : [...tokens, code]
}

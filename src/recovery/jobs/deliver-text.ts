import { MailRefused } from "../../ports/mailer.ts"
import type { TextMessage, TextSender } from "../../ports/text-sender.ts"
import { type MessageContext, type ProviderRun, runProvider } from "./provider-run.ts"

const PROVIDER = "custom-phone-provider"
const SEND_PHONE_MESSAGE = "send-phone-message"

export interface DeliverText extends ProviderRun {
  /** Where texts go without an Action: the inbox of `rekey dev`. Null: nowhere. */
  textSender: TextSender | null
}

/**
 * Sends a text message: through the Action bound to `custom-phone-provider`, else through the one
 * bound to `send-phone-message` (Auth0 calls that only without a provider), else to the inbox.
 *
 * @throws {MailRefused} when it never will be sent; any other error is worth another try
 */
export async function deliverText(
  deps: DeliverText,
  message: TextMessage & { locale: string },
  context: MessageContext,
): Promise<void> {
  const { to, text, code, locale } = message
  const [provider] = await deps.actions.listBound(PROVIDER)
  if (provider !== undefined) {
    const notification = {
      recipient: to,
      as_text: text,
      as_voice: text,
      code,
      delivery_method: "text",
      locale,
      message_type: context.messageType,
    }
    return runProvider(
      deps,
      PROVIDER,
      provider,
      { fields: { notification }, secrets: [code] },
      context,
    )
  }
  const [sender] = await deps.actions.listBound(SEND_PHONE_MESSAGE)
  if (sender !== undefined) {
    const options = {
      action: "second-factor-authentication",
      message_type: "sms",
      recipient: to,
      text,
      code,
    }
    return runProvider(
      deps,
      SEND_PHONE_MESSAGE,
      sender,
      { fields: { message_options: options }, secrets: [code] },
      context,
    )
  }
  if (deps.textSender === null) throw new MailRefused("no Action sends text messages")
  await deps.textSender.send(message)
}

import type { TranslatedMessageTexts } from "./texts.ts"

export const ja: TranslatedMessageTexts = {
  resetLink: {
    subject: (name) => `${name} のパスワードの再設定`,
    asked: (name) =>
      `${name} のアカウントについて、パスワードの再設定の申し込みがありました。新しいパスワードは、次のリンクから設定できます。`,
    label: "新しいパスワードを設定する",
    lifetime: (length) =>
      `リンクの有効期間：${length}。新しいリンクが申し込まれるか、パスワードが変更されると、その時点で使えなくなります。`,
    from: (ip) => `申し込み元のネットワークアドレス：${ip}`,
    notYou:
      "お心当たりがない場合は、何もする必要はありません。パスワードはそのままです。このリンクは誰にも渡さないでください。",
  },
  code: {
    subject: (name) => `${name} のコード`,
    asked: (name) => `${name} のパスワードの再設定を続けるには、次のコードを入力してください。`,
    lifetime: (length) => `コードの有効期間：${length}。使えるのは1回だけです。`,
    from: (ip) => `コードの申し込み元のネットワークアドレス：${ip}`,
    notYou:
      "コードは、ご自身で開いたページにだけ入力してください。電話やメッセージでコードを尋ねる人は、当社の者ではありません。パスワードを再設定していない場合は、何もする必要はありません。",
  },
  resetCode: {
    asked: (name) =>
      `${name} のアカウントについて、パスワードの再設定の申し込みがありました。新しいパスワードを設定するには、申し込みをしたページで次のコードを入力してください。`,
    beside: (length) =>
      `または、申し込みをしたページをそのまま開いておき、そこで次のコードを入力してください。コードの有効期間：${length}。`,
    notYou:
      "お心当たりがない場合は、何もする必要はありません。パスワードはそのままです。コードは誰にも教えないでください。電話やメッセージでコードを尋ねる人は、当社の者ではありません。",
  },
  passwordChanged: {
    subject: (name) => `${name} のパスワードが変更されました`,
    changed: (name, moment) => `${name} のアカウントのパスワードが変更されました。日時：${moment}`,
    from: (ip) => `変更元のネットワークアドレス：${ip}`,
    you: "ご本人による変更の場合は、何もする必要はありません。すべての端末からログアウトしました。",
    notYou: (name) =>
      `お心当たりがない場合は、すぐに ${name} のログインページの「パスワードをお忘れですか？」から新しいリンクをお申し込みください。ページは、ご自身でアドレスを入力して開いてください。その後、メールボックスをご確認ください。パスワードを変更した人は、あなたのメールを読めた可能性があります。`,
    support: (address) => `お問い合わせ：${address}`,
  },
  passkeyMade: {
    subject: (name) => `${name} のパスキーが作成されました`,
    made: (name, moment) =>
      `${name} のアカウントで、パスワードの代わりにパスキーが設定されました。パスワードはもう使えません。日時：${moment}`,
    from: (ip) => `作成元のネットワークアドレス：${ip}`,
  },
  waiting: {
    subject: (name) => `${name} のパスワードの再設定は待機中です`,
    asked: (name, moment) =>
      `${name} のアカウントのパスワードを再設定するリンクが開かれましたが、それ以外にご本人を確認できるものがありませんでした。異議を申し出る時間を確保するため、再設定は ${moment} を過ぎるまで進みません。その後、続けるためのリンクをお送りします。`,
    from: (ip) => `リンクを開いたネットワークアドレス：${ip}`,
    notYou: "お心当たりがない場合は、今すぐ止めてください。まだ何も変更されていません。",
    text: (name, moment, url) =>
      `${name} のパスワードの再設定は ${moment} を過ぎると進みます。お心当たりがない場合は、次から止めてください： ${url}`,
    over: (name, url) => `${name} のパスワードの再設定を続けるにはこちら： ${url}`,
  },
  notMe: "私ではありません",
  voiceCode: (digits, name) =>
    `こんにちは。${name} のパスワードを再設定するためのコードは、${digits} です。繰り返します。${digits} です。誰にも教えないでください。失礼いたします。`,
  enrolmentLink: {
    subject: (name) => `${name} のご本人の確認方法の追加`,
    asked: (name) =>
      `${name} のアカウントに再び入るときにご本人を確認する方法を、もう一つ設定できます。次のリンクをお使いください。`,
    label: "設定する",
    lifetime: (length) => `リンクの有効期間：${length}。使えるのは1回だけです。`,
    notYou:
      "ご希望でない場合は、何もする必要はありません。アカウントはそのままです。このリンクは誰にも渡さないでください。",
  },
  enrolmentCode: {
    subject: (name) => `${name} のコード`,
    asked: (name) =>
      `このアドレスを ${name} のアカウント用に確認するには、次のコードを入力してください。`,
    lifetime: (length) => `コードの有効期間：${length}。使えるのは1回だけです。`,
    notYou:
      "コードは、ご自身で開いたページにだけ入力してください。このアドレスを設定していない場合は、何もする必要はありません。",
  },
  factorNotice: {
    subjectAdded: (name) => `${name} のご本人の確認方法が追加されました`,
    subjectRemoved: (name) => `${name} のご本人の確認方法が削除されました`,
    added: (factor, name, moment) =>
      `${name} のアカウントに追加されました：${factor}。日時：${moment}`,
    removed: (factor, name, moment) =>
      `${name} のアカウントから削除されました：${factor}。日時：${moment}`,
    from: (ip) => `操作元のネットワークアドレス：${ip}`,
    byOperator: "サイトの管理者が行いました。",
    you: "お心当たりがある場合は、何もする必要はありません。",
    notYou: (name) =>
      `お心当たりがない場合は、すぐに ${name} の管理者に知らせ、新しいパスワードを設定してください。サイトは、ご自身でアドレスを入力して開いてください。`,
    support: (address) => `お問い合わせ：${address}`,
    factors: {
      otp: "認証アプリ",
      email: "メールアドレス",
      phone: "電話",
      "push-notification": "端末への通知",
      "webauthn-roaming": "セキュリティキー",
      "webauthn-platform": "端末の指紋、顔、またはコード",
      "recovery-code": "リカバリーコード",
    },
  },
  voiceEnrolmentCode: (digits, name) =>
    `こんにちは。${name} でこの番号を確認するためのコードは、${digits} です。繰り返します。${digits} です。誰にも教えないでください。失礼いたします。`,
  textEnrolmentCode: (code, name, length) =>
    `${code} は ${name} でこの番号を確認するためのコードです。有効期間：${length}。誰にも教えないでください。`,
  textCode: (code, name, length) =>
    `${code} は ${name} のパスワードを再設定するためのコードです。有効期間：${length}。誰にも教えないでください。`,
  pushRequest: {
    title: "ご本人ですか？",
    body: (name) => `${name} のパスワードが再設定されようとしています。開いて回答してください。`,
  },
}

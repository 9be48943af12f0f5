import type { FailureText, TranslatedTexts } from "./texts.ts"

const ASK_AGAIN = "このリンクを申し込んだところで、新しいリンクをお申し込みください。"
const TELL_OPERATOR: FailureText = {
  title: "設定に問題があります",
  text: "お客様の操作に問題はなく、何も変更されていません。このサイトの管理者にお知らせください。",
}
const BAD_ADDRESS: FailureText = {
  title: "このアドレスは使えません",
  text: "ページのアドレスが不完全か、正しくありません。アプリに戻り、そこからやり直してください。",
}

export const ja: TranslatedTexts = {
  title: (page, application) => `${page} | ${application}`,
  errorTitle: (title) => `エラー：${title}`,
  support: {
    lead: "お困りですか？",
    email: (address) => `${address} にお問い合わせください`,
    page: "サポートに問い合わせる",
  },
  continue: "続ける",
  account: "アカウント",
  request: {
    title: "パスワードをお忘れですか？",
    text: "メールアドレスを入力してください。新しいパスワードを設定するためのリンクをお送りします。",
    label: "メールアドレス",
    submit: "リンクを送信",
    missing: "メールアドレスを入力してください。",
    malformed: "アドレスが長すぎます。ご確認のうえ、もう一度お試しください。",
  },
  sent: {
    title: "メールをご確認ください",
    text: "このアドレスのアカウントがある場合、新しいパスワードを設定するためのリンクが届きます：",
    hint: "届くまで1分ほどかかることがあります。迷惑メールフォルダもご確認ください。",
    again: "もう一度送信",
    sentAgain: "もう一度送信しました。使えるのは最新のリンクだけです。",
    other: "別のアドレスを使う",
  },
  open: {
    title: "新しいパスワードの設定",
    text: (application) => `${application} のアカウントに新しいパスワードを設定します。`,
    submit: "続ける",
    notYou: "お心当たりがない場合は、このページを閉じてください。何も変更されません。",
  },
  code: {
    label: "6桁のコード",
    submit: "続ける",
    resend: "新しいコードを送信",
    resent: "新しいコードを送信しました。以前のコードは使えません。",
    other: "別の方法を使う",
    recovery: {
      title: "リカバリーコードを入力してください",
      text: "アカウントの設定時に控えておいた、英数字24文字のコードです。使えるのは1回だけです。",
      label: "リカバリーコード",
    },
    otp: {
      title: "アプリのコードを入力してください",
      text: "認証アプリを開き、このアカウントに表示されているコードを入力してください。",
    },
    email: {
      title: "お送りしたコードを入力してください",
      text: "次のアドレスにコードをメールで送信しました：",
      hint: "有効期間は5分です。迷惑メールフォルダもご確認ください。",
    },
    sms: {
      title: "SMSのコードを入力してください",
      text: "次の番号にコードをSMSで送信しました：",
      number: "電話番号",
      hint: "有効期間は5分です。",
    },
  },
  newRecoveryCode: {
    title: "新しいリカバリーコードを控えてください",
    text: "お使いになったコードは無効になりました。代わりに次のコードを控え、ご本人だけが分かる場所に保管してください。表示されるのは今回だけです。",
    confirm: "新しいコードを控えました",
  },
  picker: {
    title: "ご本人の確認",
    text: "確認の方法を選んでください。",
  },
  factors: {
    otp: { name: "認証アプリ", hint: "アプリに表示されるコードを入力します" },
    email: { name: "メール", hint: "コードをお送りします" },
    phone: { name: "電話", hint: "コードをお送りします" },
    "push-notification": { name: "通知", hint: "スマートフォンで承認します" },
    "webauthn-roaming": {
      name: "セキュリティキー",
      hint: "端末に差し込むか、かざしてください",
    },
    "webauthn-platform": { name: "この端末", hint: "指紋、顔、または端末のコード" },
    "recovery-code": { name: "リカバリーコード", hint: "控えておいたコード" },
  },
  running: {
    title: "しばらくお待ちください",
    text: "お申し込みを確認しています。ページは自動的に進みます。",
    stuckTitle: "通常より時間がかかっています",
    stuck: "確認の処理が応答しなくなりました。もう一度開始できます。",
  },
  away: {
    title: "もう一つ確認があります",
    text: "次の手順は別のサイトで行います。終わるとここに戻ります。",
    host: "移動先",
    submit: "進む",
  },
  back: {
    title: "お帰りなさい",
    text: "続けて新しいパスワードを設定してください。",
  },
  password: {
    title: "新しいパスワードを決めてください",
    text: (application) => `${application} のアカウントのパスワードになります。`,
    label: "新しいパスワード",
    repeated: "新しいパスワード（もう一度）",
    submit: "パスワードを設定",
    rules: "パスワードの条件：",
    kept: "達成：",
    broken: "未達成：",
  },
  rules: {
    nonEmpty: () => "1文字以上",
    lengthAtLeast: ([length]) => `${length}文字以上`,
    maxLength: ([bytes]) => `${bytes}文字以下`,
    shouldContain: () => "次のすべてを含む：",
    containsAtLeast: ([atLeast, of]) => `次の${of}種類のうち${atLeast}種類以上：`,
    lowerCase: () => "英小文字（a～z）",
    upperCase: () => "英大文字（A～Z）",
    numbers: () => "数字（0～9）",
    specialCharacters: () => "記号（例：!\u00a0@\u00a0#\u00a0$\u00a0%）",
    identicalChars: ([most, example]) => `同じ文字の連続は${most}文字まで（${example} は不可）`,
    sequentialChars: ([most, example]) => `連番の文字は${most}文字まで（${example} は不可）`,
  },
  success: {
    title: "パスワードを変更しました",
    text: "すべての端末からログアウトしました。今後は新しいパスワードでログインしてください。",
    close: "このページは閉じてかまいません。",
    submit: "アプリへ進む",
  },
  refusals: {
    "invalid-otp-code-format": "コードは6桁です。ご確認のうえ、もう一度入力してください。",
    "invalid-code":
      "コードが正しくないか、期限が切れています。最新のコードでもう一度お試しください。",
    "invalid-code-format": "コードは英数字24文字です。ご確認のうえ、もう一度入力してください。",
    "no-confirmation": "まず新しいコードを控え、それからチェックを入れてください。",
    "too-many-sms": "コードを送信したばかりです。少し待ってから、もう一度お申し込みください。",
    "too-many-voice": "お電話したばかりです。少し待ってから、もう一度お申し込みください。",
    "too-many-push": "端末に通知を送信したばかりです。少し待ってから、もう一度お試しください。",
    "webauthn-challenge-error":
      "セキュリティキーを確認できませんでした。もう一度お試しいただくか、別の方法を選んでください。",
    "webauthn-platform-challenge-error":
      "この端末でご本人を確認できませんでした。もう一度お試しいただくか、別の方法を選んでください。",
    "challenge-transaction-pending":
      "端末からまだ応答がありません。端末で応答してから、ここで続けてください。",
    "transaction-rejected":
      "端末で要求が拒否されました。ご本人による操作だった場合は、もう一度お試しください。",
    "too-many-failures": "コードの間違いが多すぎます。数分待ってから、もう一度お試しください。",
    "too-many-email": "コードを送信したばかりです。少し待ってから、もう一度お申し込みください。",
    "transaction-not-found":
      "このコードは終了した手順のものです。新しいコードをお申し込みください。",
    "authenticator-error": "この方法は現在使えません。別の方法を選んでください。",
    "no-password-reset": "パスワードを入力してください。",
    "no-re-enter-password": "パスワードをもう一度入力してください。",
    "password-mismatch": "2つのパスワードが一致しません。両方とも入力し直してください。",
    "password-policy-not-met": "このパスワードは条件の一部を満たしていません。",
    "password-too-long": "このパスワードは長すぎます。短いものにしてください。",
    "already-done": "この手順はすでに完了しています。",
  },
  failures: {
    invalid_request: {
      title: "手順を続けられません",
      text: "この手順は、ここで開いている再設定のものではありません。ページを戻った、再読み込みした、または2回開いた可能性があります。メールのリンクをもう一度開いてください。",
    },
    invalid_reset_link: {
      title: "このリンクは使えません",
      text: "リンクが途中で切れているか、もともと有効でない可能性があります。メールのリンク全体をコピーしてください。それでも使えない場合は、新しいリンクをお申し込みください。",
    },
    reset_link_expired: {
      title: "このリンクは期限切れです",
      text: `アカウントを守るため、リンクは短い間だけ有効です。${ASK_AGAIN}`,
    },
    reset_link_used: {
      title: "このリンクはすでに使われています",
      text: "このリンクでパスワードが変更されました。ご本人による変更の場合は、新しいパスワードでログインしてください。お心当たりがない場合は、すぐに新しいリンクをお申し込みください。",
    },
    reset_link_superseded: {
      title: "より新しいリンクがあります",
      text: "使えるのは最新のリンクだけです。最後に届いたメールを探し、その中のリンクを開いてください。",
    },
    reset_link_open_elsewhere: {
      title: "このリンクは多くの場所で開かれています",
      text: "最初に開いたブラウザに戻って完了するか、新しいリンクをお申し込みください。",
    },
    reset_expired: {
      title: "時間切れです",
      text: `何も変更されていません。${ASK_AGAIN}`,
    },
    reset_denied: {
      title: "再設定は拒否されました",
      text: "パスワードは変更されていません。このリンクはもう使えません。",
    },
    reset_locked: {
      title: "間違いが多すぎます",
      text: "アカウントを守るため、このリンクを無効にしました。パスワードは変更されていません。しばらく待ってから、新しいリンクをお申し込みください。",
    },
    reset_failed: {
      title: "手順の一つが失敗しました",
      text: "お客様の操作に問題はなく、パスワードは変更されていません。メールのリンクをもう一度開いてください。再び失敗する場合は、このサイトの管理者にお知らせください。",
    },
    reset_closed: {
      title: "この再設定は終了しました",
      text: "別の場所で完了したか、開き直されました。まだ新しいパスワードが必要な場合は、メールのリンクをもう一度開くか、新しいリンクをお申し込みください。",
    },
    account_changed: {
      title: "アカウントが変更されました",
      text: `パスワードまたはアドレスが別の方法で変更されたため、このリンクを無効にしました。${ASK_AGAIN}`,
    },
    wrong_browser: {
      title: "このページは別のブラウザのものです",
      text: "手続きを完了したいブラウザで、メールのリンクをもう一度開いてください。そのブラウザでこのサイトのCookieを許可する必要があります。",
    },
    forged_form: {
      title: "フォームを受け付けませんでした",
      text: "長い時間開いたままだったか、このサイトから送信されたものではありません。何も変更されていません。メールのリンクをもう一度開くか、最初からやり直してください。",
    },
    too_many_requests: {
      title: "試行回数が多すぎます",
      text: "数分待ってから、もう一度お試しください。リンクがすでに届いている可能性もあるため、メールもご確認ください。",
    },
    busy: {
      title: "ただいま混み合っています",
      text: "何も変更されていません。少し待ってから前のページに戻り、もう一度お試しください。",
    },
    unknown_client: BAD_ADDRESS,
    client_required: BAD_ADDRESS,
    unknown_connection: BAD_ADDRESS,
    self_service_disabled: {
      title: "ここではパスワードを再設定できません",
      text: "これらのアカウントのパスワードは管理者が設定します。新しいパスワードは管理者にお申し込みください。",
    },
    invalid_tenant: TELL_OPERATOR,
    too_many_actions: TELL_OPERATOR,
    not_found: {
      title: "このページはありません",
      text: "アドレスが間違っているか、途中で切れている可能性があります。メールにあったものなら、リンク全体をコピーしてください。",
    },
    method_not_allowed: BAD_ADDRESS,
    body_too_large: {
      title: "送信された内容が大きすぎます",
      text: "ここにあるどのフォームよりも大きな内容が送信されました。前のページに戻り、内容を減らしてもう一度お試しください。",
    },
    body_not_understood: BAD_ADDRESS,
    not_by_prefetch: {
      title: "このページはご自身で開いてください",
      text: "ページが先読みされましたが、ここでは先読みを使えません。もう一度開いてください。",
    },
    internal: {
      title: "こちら側で問題が発生しました",
      text: "お客様の操作に問題はありません。少し待ってから前のページに戻り、もう一度お試しください。解決しない場合は、下の参照番号をお知らせください。",
    },
  },
  failure: {
    reason: "示された理由",
    detail: "開発者向け",
    reference: "参照番号",
    when: "日時",
    ask: "新しいリンクを申し込む",
  },
}

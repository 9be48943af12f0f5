import type { FailureText, TranslatedTexts } from "./texts.ts"

const ASK_AGAIN = "Bu bağlantıyı nereden istediyseniz oradan yeni bir bağlantı isteyin."
const TELL_OPERATOR: FailureText = {
  title: "Bir ayar doğru yapılmamış",
  text: "Siz yanlış bir şey yapmadınız ve hiçbir şey değiştirilmedi. Lütfen bu siteyi yönetenlere haber verin.",
}
const BAD_ADDRESS: FailureText = {
  title: "Bu adres çalışmıyor",
  text: "Sayfanın adresi eksik veya yanlış. Uygulamaya dönün ve oradan yeniden başlayın.",
}

export const tr: TranslatedTexts = {
  title: (page, application) => `${page} | ${application}`,
  errorTitle: (title) => `Hata: ${title}`,
  support: {
    lead: "Yardıma mı ihtiyacınız var?",
    email: (address) => `Bize yazın: ${address}`,
    page: "Destek ile iletişime geçin",
  },
  continue: "Devam et",
  account: "Hesap",
  request: {
    title: "Şifrenizi mi unuttunuz?",
    text: "E-posta adresinizi girin; size yeni bir şifre belirlemeniz için bir bağlantı gönderelim.",
    label: "E-posta adresi",
    submit: "Bağlantıyı gönder",
    missing: "E-posta adresinizi girin.",
    malformed: "Bu adres çok uzun. Kontrol edip yeniden deneyin.",
  },
  sent: {
    title: "E-postanıza bakın",
    text: "Bu adrese ait bir hesap varsa yeni şifre belirleme bağlantısı yola çıktı:",
    hint: "Bir dakika sürebilir. İstenmeyen e-posta klasörüne de bakın.",
    again: "Yeniden gönder",
    sentAgain: "Bağlantıyı yeniden gönderdik. Yalnızca en yenisi çalışır.",
    other: "Başka bir adres kullan",
  },
  open: {
    title: "Yeni bir şifre belirleyin",
    text: (application) => `${application} hesabınız için yeni bir şifre belirlemek üzeresiniz.`,
    submit: "Devam et",
    notYou: "Bunu siz istemediniz mi? Bu sayfayı kapatın: hiçbir şey değişmez.",
  },
  code: {
    label: "6 haneli kod",
    submit: "Devam et",
    resend: "Yeni kod gönder",
    callAgain: "Yeniden ara",
    called: "Sizi yeniden arıyoruz.",
    resent: "Yeni bir kod yola çıktı. Önceki kodlar artık çalışmaz.",
    other: "Başka bir yöntem kullan",
    voice: {
      title: "Aramada söylenen kodu girin",
      text: "Sizi arıyoruz. Bir ses kodu iki kez söyler.",
      hint: "Arama gelmedi mi? Yeniden arama isteyin veya başka bir yöntem seçin.",
    },
    phone: {
      title: "Kodu nasıl gönderelim?",
      text: "Kod telefonunuza gider.",
      sms: "SMS ile",
      voice: "Arama ile",
      toSms: "SMS göndermeyi tercih ederim",
      toVoice: "Aranmayı tercih ederim",
    },
    recovery: {
      title: "Kurtarma kodunuzu girin",
      text: "Hesabınızı kurarken not ettiğiniz, 24 harf ve rakamdan oluşan koddur. Yalnızca bir kez çalışır.",
      label: "Kurtarma kodu",
    },
    otp: {
      title: "Uygulamanızdaki kodu girin",
      text: "Kimlik doğrulama uygulamanızı açın ve bu hesap için gösterdiği kodu girin.",
    },
    email: {
      title: "Size gönderdiğimiz kodu girin",
      text: "Bu adrese e-posta ile bir kod gönderdik:",
      hint: "Kod 5 dakika geçerlidir. İstenmeyen e-posta klasörüne de bakın.",
    },
    sms: {
      title: "SMS ile gelen kodu girin",
      text: "Bu numaraya SMS ile bir kod gönderdik:",
      number: "Telefon numarası",
      hint: "Kod 5 dakika geçerlidir.",
    },
  },
  newRecoveryCode: {
    title: "Yeni kurtarma kodunuzu not edin",
    text: "Kullandığınız kod artık geçersiz. Yerini bu kod alıyor: not edin ve yalnızca sizin bulabileceğiniz bir yerde saklayın. Yalnızca şimdi gösterilir.",
    confirm: "Yeni kodu not ettim",
  },
  picker: {
    title: "Siz olduğunuzu doğrulayın",
    text: "Bunu nasıl yapmak istediğinizi seçin.",
  },
  factors: {
    otp: { name: "Kimlik doğrulama uygulaması", hint: "Uygulamanın gösterdiği kodu girin" },
    email: { name: "E-posta", hint: "Size bir kod göndeririz" },
    phone: { name: "Telefon", hint: "Size bir kod göndeririz" },
    "push-notification": { name: "Bildirim", hint: "Telefonunuzda onaylayın" },
    "webauthn-roaming": {
      name: "Güvenlik anahtarı",
      hint: "Takın veya cihazınıza yaklaştırın",
    },
    "webauthn-platform": { name: "Bu cihaz", hint: "Parmak izi, yüz veya cihaz kodu" },
    "recovery-code": { name: "Kurtarma kodu", hint: "Not ettiğiniz kod" },
  },
  running: {
    title: "Bir dakika",
    text: "İsteğinizi kontrol ediyoruz. Sayfa kendiliğinden devam edecek.",
    stuckTitle: "Bu, gerekenden uzun sürüyor",
    stuck: "Kontrol yanıt vermeyi bıraktı. Yeniden başlatabilirsiniz.",
  },
  away: {
    title: "Bir kontrol daha",
    text: "Sonraki adım başka bir sitede. Bitince buraya dönersiniz.",
    host: "Gideceğiniz site",
    submit: "Devam et",
  },
  back: {
    title: "Yeniden hoş geldiniz",
    text: "Yeni şifrenizi seçmek için devam edin.",
  },
  password: {
    title: "Yeni bir şifre seçin",
    text: (application) => `Bu, ${application} hesabınızın şifresi olacak.`,
    label: "Yeni şifre",
    repeated: "Yeni şifre (tekrar)",
    submit: "Şifreyi belirle",
    rules: "Şifrede bulunması gerekenler:",
    kept: "Tamam:",
    broken: "Hâlâ eksik:",
  },
  rules: {
    nonEmpty: () => "en az bir karakter",
    lengthAtLeast: ([length]) => `en az ${length} karakter`,
    maxLength: ([bytes]) => `en fazla ${bytes} karakter`,
    shouldContain: () => "bunların tümü:",
    containsAtLeast: ([atLeast, of]) => `bu ${of} türden en az ${atLeast} tanesi:`,
    lowerCase: () => "küçük harf (a-z)",
    upperCase: () => "büyük harf (A-Z)",
    numbers: () => "rakam (0-9)",
    specialCharacters: () => "özel karakter (örneğin !\u00a0@\u00a0#\u00a0$\u00a0%)",
    identicalChars: ([most, example]) =>
      `art arda en fazla ${most} aynı karakter (${example} olmaz)`,
    sequentialChars: ([most, example]) =>
      `art arda en fazla ${most} sıralı karakter (${example} olmaz)`,
  },
  classic: {
    network: "Sunucuya ulaşılamıyor. Bağlantınızı denetleyin ve yeniden deneyin.",
    noScript: "Betik olmadan yeni bir şifre seçin",
  },
  success: {
    title: "Şifreniz değiştirildi",
    text: "Tüm oturumlarınız kapatıldı. Bundan sonra yeni şifrenizle giriş yapın.",
    close: "Bu sayfayı kapatabilirsiniz.",
    submit: "Uygulamaya git",
  },
  notMe: {
    title: "Bunu siz yapmadınız mı?",
    text: "Hesabınızda olup biteni durdurun: açık olan her sıfırlama sona erer ve tüm oturumlarınız kapatılır. Şifreniz olduğu gibi kalır.",
    submit: "Ben yapmadım: durdur",
    doneTitle: "Durduruldu",
    done: "Hesabınızdaki tüm açık sıfırlamalar sona erdi ve tüm oturumlarınız kapatıldı. Bu siteyi yönetenlerin haberi var.",
    next: "Şifreniz değiştirildiyse ve bunu yapan siz değilseniz şimdi yeni bir şifre seçin. Posta kutunuzu da kontrol edin: birisi e-postalarınızı okuyor olabilir.",
    expired:
      "Bu bağlantı çok eski veya eksik. Hesabınız için endişeleniyorsanız yeni bir bağlantı isteyin ve yeni bir şifre seçin.",
  },
  refusals: {
    "invalid-otp-code-format": "Kod 6 hanelidir. Kontrol edip yeniden girin.",
    "invalid-code": "Bu kod yanlış veya süresi dolmuş. En yenisiyle yeniden deneyin.",
    "invalid-code-format": "Kod 24 harf ve rakamdan oluşur. Kontrol edip yeniden girin.",
    "no-confirmation": "Önce yeni kodu not edin, sonra kutuyu işaretleyin.",
    "too-many-sms": "Az önce bir kod gönderildi. Yenisini istemeden önce biraz bekleyin.",
    "too-many-voice": "Az önce bir arama yapıldı. Yenisini istemeden önce biraz bekleyin.",
    "too-many-push":
      "Cihazınıza az önce bildirim gönderildi. Yenisini istemeden önce biraz bekleyin.",
    "webauthn-challenge-error":
      "Güvenlik anahtarı kabul edilmedi. Yeniden deneyin veya başka bir yöntem seçin.",
    "webauthn-platform-challenge-error":
      "Bu cihaz siz olduğunuzu doğrulamadı. Yeniden deneyin veya başka bir yöntem seçin.",
    "challenge-transaction-pending":
      "Cihazınız henüz yanıt vermedi. Önce cihazda yanıtlayın, sonra buradan devam edin.",
    "transaction-rejected":
      "İstek cihazınızda reddedildi. İsteği yapan sizseniz yenisini gönderin.",
    "too-many-failures": "Çok fazla yanlış kod girildi. Birkaç dakika bekleyip yeniden deneyin.",
    "too-many-email": "Az önce bir kod gönderildi. Yenisini istemeden önce biraz bekleyin.",
    "transaction-not-found": "Bu kod, tamamlanmış bir adıma ait. Yeni bir kod isteyin.",
    "authenticator-error": "Bu yöntem şu anda kullanılamıyor. Başka bir yöntem seçin.",
    "no-password-reset": "Bir şifre seçin.",
    "no-re-enter-password": "Şifreyi ikinci kez girin.",
    "password-mismatch": "İki şifre birbirinden farklı. İkisini de yeniden girin.",
    "password-policy-not-met": "Bu şifre tüm kurallara uymuyor.",
    "password-too-long": "Bu şifre çok uzun. Daha kısa bir şifre seçin.",
    "already-done": "Bu adım zaten tamamlanmıştı.",
  },
  failures: {
    invalid_request: {
      title: "Nerede kaldığımızı bulamadık",
      text: "Bu adım, burada açık olan bir sıfırlamaya ait değil. Geri gitmiş, sayfayı yenilemiş veya iki kez açmış olabilirsiniz. E-postanızdaki bağlantıyı yeniden açın.",
    },
    invalid_reset_link: {
      title: "Bu bağlantı çalışmıyor",
      text: "Bağlantı kesilmiş olabilir veya hiç geçerli olmamış olabilir. E-postadaki bağlantının tamamını kopyalayın. Yine çalışmazsa yeni bir bağlantı isteyin.",
    },
    reset_link_expired: {
      title: "Bu bağlantının süresi doldu",
      text: `Hesabınızın güvenliği için bağlantılar yalnızca kısa bir süre çalışır. ${ASK_AGAIN}`,
    },
    reset_link_used: {
      title: "Bu bağlantı zaten kullanılmış",
      text: "Şifre bu bağlantıyla değiştirildi. Bunu yapan sizseniz yeni şifrenizle giriş yapın. Siz değilseniz hemen yeni bir bağlantı isteyin.",
    },
    reset_link_superseded: {
      title: "Daha yeni bir bağlantı var",
      text: "Yalnızca en yeni bağlantı çalışır. Bizden gelen son e-postayı bulun ve içindeki bağlantıyı açın.",
    },
    reset_link_open_elsewhere: {
      title: "Bu bağlantı çok fazla yerde açık",
      text: "Bağlantıyı ilk açtığınız tarayıcıya dönüp orada bitirin veya yeni bir bağlantı isteyin.",
    },
    reset_expired: {
      title: "Süreniz doldu",
      text: `Hiçbir şey değiştirilmedi. ${ASK_AGAIN}`,
    },
    reset_denied: {
      title: "Bu sıfırlama reddedildi",
      text: "Şifreniz değiştirilmedi ve bu bağlantı yeniden kullanılamaz.",
    },
    reset_locked: {
      title: "Çok fazla yanlış yanıt",
      text: "Hesabı korumak için bu bağlantı kapatıldı. Şifreniz değiştirilmedi. Bir süre bekleyin, sonra yeni bir bağlantı isteyin.",
    },
    reset_failed: {
      title: "Bir adım başarısız oldu",
      text: "Siz yanlış bir şey yapmadınız ve şifreniz değiştirilmedi. E-postanızdaki bağlantıyı yeniden açın. Yine olmazsa bu siteyi yönetenlere haber verin.",
    },
    reset_handed_over: {
      title: "Destek ekibimizin size yardım etmesi gerekiyor",
      text: "Bu hesap için kim olduğunuzu kanıtlayacak bir yöntem kurulmamış. Şifreniz değiştirilmedi. Destek ekibiyle iletişime geçin ve aşağıdaki referansı iletin.",
    },
    reset_waiting: {
      title: "Bu sıfırlama beklemede",
      text: "Bu hesap için kim olduğunuzu kanıtlayacak bir yöntem kurulmamış. Bu yüzden bekliyor ve hesap sahibine bildiğimiz tüm kanallardan haber veriyoruz. Şifreniz değiştirilmedi. Süre dolduğunda devam etmenizi sağlayan bağlantıyı içeren bir e-posta alırsınız.",
    },
    reset_cancelled: {
      title: "Bu sıfırlama durduruldu",
      text: "Bu hesabın e-postalarına erişimi olan biri, bunu kendisinin yapmadığını bildirdi. Şifre burada değiştirilmedi. Hesap sizinse yeni bir bağlantı isteyin.",
    },
    reset_closed: {
      title: "Bu sıfırlama sona erdi",
      text: "Başka bir yerde tamamlandı veya yeniden açıldı. Hâlâ yeni bir şifreye ihtiyacınız varsa e-postanızdaki bağlantıyı yeniden açın veya yenisini isteyin.",
    },
    account_changed: {
      title: "Hesap bu arada değişti",
      text: `Şifresi veya adresi başka bir yolla değiştirildiği için bu bağlantı kapatıldı. ${ASK_AGAIN}`,
    },
    wrong_browser: {
      title: "Bu sayfa başka bir tarayıcıya ait",
      text: "E-postanızdaki bağlantıyı, işlemi bitirmek istediğiniz tarayıcıda yeniden açın. O tarayıcının bu sitenin çerezlerini kabul etmesi gerekir.",
    },
    forged_form: {
      title: "Bu formu kabul etmedik",
      text: "Form çok uzun süre açık kaldı veya bu siteden gelmedi. Hiçbir şey değiştirilmedi. E-postanızdaki bağlantıyı yeniden açın veya baştan başlayın.",
    },
    too_many_requests: {
      title: "Çok fazla deneme",
      text: "Birkaç dakika bekleyip yeniden deneyin. E-postanıza da bakın: bağlantı gelmiş olabilir.",
    },
    busy: {
      title: "Şu anda çok yoğunuz",
      text: "Hiçbir şey değiştirilmedi. Biraz bekleyin, geri dönün ve yeniden deneyin.",
    },
    unknown_client: BAD_ADDRESS,
    client_required: BAD_ADDRESS,
    unknown_connection: BAD_ADDRESS,
    self_service_disabled: {
      title: "Burada şifre sıfırlanamıyor",
      text: "Bu hesapların şifrelerini hesapları yönetenler belirler. Lütfen onlardan yeni bir şifre isteyin.",
    },
    invalid_tenant: TELL_OPERATOR,
    too_many_actions: TELL_OPERATOR,
    not_found: {
      title: "Böyle bir sayfa yok",
      text: "Adres yanlış yazılmış veya kesilmiş olabilir. Bir e-postadan geldiyse bağlantının tamamını oradan kopyalayın.",
    },
    method_not_allowed: BAD_ADDRESS,
    body_too_large: {
      title: "Gönderilen çok fazlaydı",
      text: "Gönderilen veri, buradaki tüm formlardan daha büyük. Geri dönün ve daha azıyla yeniden deneyin.",
    },
    body_not_understood: BAD_ADDRESS,
    not_by_prefetch: {
      title: "Bu sayfayı kendiniz açın",
      text: "Sayfa önceden yüklenmiş; bu burada çalışmaz. Sayfayı yeniden açın.",
    },
    internal: {
      title: "Bizim tarafımızda bir sorun oluştu",
      text: "Siz yanlış bir şey yapmadınız. Biraz bekleyin, geri dönün ve yeniden deneyin. Sorun sürerse bize aşağıdaki referansı iletin.",
    },
  },
  failure: {
    reason: "Belirtilen neden",
    detail: "Geliştiriciler için",
    reference: "Referans",
    when: "Zaman",
    until: "Devam zamanı",
    ask: "Yeni bağlantı iste",
  },
}

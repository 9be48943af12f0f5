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
    names: {
      email: "e-posta adresi",
      username: "kullanıcı adı",
      phone_number: "telefon numarası",
    },
    any: "Kim olduğunuzu yazın; size yeni bir şifre belirlemeniz için gerekeni gönderelim.",
    phoneHint: "Telefon numarasını ülke koduyla yazın, örneğin +1 500 555 0006.",
    refusals: {
      "no-username": "Giriş yaparken kullandığınız bilgiyi girin.",
      "no-phone_number": "Telefon numaranızı girin.",
      "invalid-phone-format":
        "Telefon numarasını artı işareti ve ülke koduyla yazın, örneğin +1 500 555 0006.",
      "invalid-login-id": "Bu doğru olamaz. Kontrol edip yeniden deneyin.",
      "invalid-email-phone":
        "Bir e-posta adresi ya da artı işareti ve ülke koduyla bir telefon numarası girin.",
    },
  },
  sent: {
    title: "E-postanıza bakın",
    text: "Bu adrese ait bir hesap varsa yeni şifre belirleme bağlantısı yola çıktı:",
    hint: "Bir dakika sürebilir. İstenmeyen e-posta klasörüne de bakın.",
    again: "Yeniden gönder",
    sentAgain: "Bağlantıyı yeniden gönderdik. Yalnızca en yenisi çalışır.",
    other: "Başka bir adres kullan",
  },
  ask: {
    mailed: "Bu adrese veya ada ait bir hesap varsa e-posta ile bir kod yola çıktı:",
    mailedWithLink:
      "Bu adrese veya ada ait bir hesap varsa bir e-posta yola çıktı. İçindeki bağlantıyı açın veya kodu buraya girin:",
    phoneTitle: "Telefonunuza bakın",
    texted: "Bu numaraya ait bir hesap varsa SMS ile bir kod yola çıktı:",
    called: "Bu numaraya ait bir hesap varsa bir kod söylemek için arıyoruz:",
    lifetime: "Kod 15 dakika ve yalnızca bu tarayıcıda geçerlidir.",
    resent: "Kodu yeniden gönderdik. Yalnızca en yenisi çalışır.",
    locked:
      "Hesabın güvenliği için burada artık kod kabul edilmiyor. Hiçbir şey değiştirilmedi. Yeni bir kod almak için baştan başlayın.",
    otherNumber: "Başka bir numara kullan",
    startOver: "Baştan başla",
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
  key: {
    roaming: {
      title: "Güvenlik anahtarınızı kullanın",
      text: "Bu hesap için kurduğunuz anahtarı hazır bulundurun. Ne zaman takacağınızı, yaklaştıracağınızı veya dokunacağınızı tarayıcınız söyler.",
      submit: "Güvenlik anahtarını kullan",
    },
    platform: {
      title: "Bu cihazla doğrulayın",
      text: "Cihazınız parmak izinizi, yüzünüzü veya kilit kodunuzu ister. Bu, hesap için kurduğunuz cihaz olmalıdır.",
      submit: "Bu cihazla doğrula",
    },
    waiting: "Onayınız bekleniyor",
    without:
      "Bu tarayıcı bunu burada yapamıyor. Başka bir yöntem kullanın veya e-postanızdaki bağlantıyı, bunu yapabilen ve betiklerin açık olduğu bir tarayıcıda açın.",
  },
  push: {
    title: "Cihazınızda onaylayın",
    text: "Cihazınızda kimlik doğrulayıcıyı açın ve oraya bu sayıyı girin:",
    hint: "Sayı 5 dakika geçerlidir. Onayladığınızda bu sayfa kendiliğinden devam eder.",
    preparing: "Cihazınıza bir bildirim gönderiyoruz.",
    unsent: "Şu anda bildirim gönderilemedi. Başka bir yöntem kullanın veya biraz bekleyin.",
    expired: "Bildirimin süresi doldu. Yenisini gönderin.",
    approved: "Onayladınız. Buradan devam edin.",
    rejected: "İstek cihazınızda reddedildi.",
    resend: "Yeniden gönder",
    resent: "Yeni bir bildirim yola çıktı. Sayı artık farklı.",
    enterCode: "Bunun yerine kod gir",
    codeText: "Cihazınızda kimlik doğrulayıcıyı açın ve bu hesap için gösterdiği kodu girin.",
    back: "Bunun yerine bildirimi kullan",
  },
  authenticator: {
    title: "Kimlik doğrulayıcı",
    needsScript: "Bu sayfa için JavaScript gerekir.",
    nothing: "Bu cihazda henüz hesap yok. Kurulumu yaptığınız sayfanın gösterdiği kodu tarayın.",
    adding: {
      title: "Bu hesap eklensin mi?",
      text: "Birisi hesabın şifresini sıfırladığında bu cihaza sorulur. Yalnızca kodun bulunduğu sayfayı kendiniz açtıysanız ekleyin.",
      submit: "Hesabı ekle",
      cancel: "Ekleme",
    },
    request: {
      title: "Bu siz misiniz?",
      text: "Birisi bir şifreyi sıfırlıyor. Yalnızca bunu şu anda kendiniz yapıyorsanız onaylayın.",
      application: "Uygulama",
      account: "Hesap",
      when: "Zaman",
      where: "Nereden",
      label: "Diğer ekrandaki sayı",
      missing: "Diğer ekranın gösterdiği iki rakamı girin.",
      approve: "Onayla",
      reject: "Hayır, bu ben değilim",
    },
    account: {
      waiting: "Kodun bulunduğu sayfaya dönün ve orada bitirin.",
      code: "Kod:",
      left: "Sonraki koda kalan saniye",
      remove: "Bu hesabı kaldır",
      sure: "Bu cihaza artık sorulmaz. Başka bir yönteminiz yoksa şifrenizi sıfırlayamayabilirsiniz.",
      removeSure: "Kaldır",
      keep: "Kalsın",
    },
    notifications: {
      title: "Bildirimler",
      text: "Bu sayfa kapalıyken de isteklerden haberdar olmak için bildirimleri açın.",
      denied:
        "Bu site için bildirimler engellenmiş. Tarayıcınızın ayarlarından izin verin veya gerektiğinde bu sayfayı açık tutun.",
      none: "Bu tarayıcıda burada bildirim yok. iPhone veya iPad'de önce bu sayfayı ana ekrana ekleyin. Bildirimler olmadan, gerektiğinde bu sayfayı açın.",
      submit: "Bildirimleri aç",
    },
    byLink: {
      title: "Bağlantısıyla hesap ekleyin",
      label: "Bağlantı",
      submit: "Devam et",
    },
    messages: {
      approved: "Onaylandı. Diğer pencerede devam edin.",
      "wrong-number":
        "Diğer ekrandaki sayı bu değil, bu yüzden istek reddedildi. İsteği yapan sizseniz yenisini gönderin.",
      "not-me":
        "Reddedildi. İsteği yapan kişi posta kutunuzdaki bir bağlantıyı açabildi: posta kutunuzun şifresini de değiştirin.",
      gone: "Bu istek sona erdi: yanıtlandı, süresi doldu veya daha yenisi var.",
      added: "Hesap bu cihazda kuruldu.",
      waiting: "Neredeyse bitti: kodun bulunduğu sayfaya dönün ve orada bitirin.",
      dead: "Bu kodun süresi dolmuş veya kod zaten kullanılmış. Sayfada yeni bir kod gösterin.",
      "bad-link": "Bu bir hesap bağlantısı değil. Kodun altındaki bağlantının tamamını kopyalayın.",
      removed: "Hesap bu cihazdan kaldırıldı.",
      unknown: "Bu cihazdaki bir hesap artık kurulu değil. Hesabı kaldırın ve yeniden kurun.",
      offline: "Bağlantı yok. Kodlar bağlantı olmadan da çalışır.",
      notified: "Bildirimler açık.",
      "not-notified": "Bildirimler açılamadı. Gerektiğinde bu sayfayı açın.",
    },
  },
  newRecoveryCode: {
    title: "Yeni kurtarma kodunuzu not edin",
    text: "Kullandığınız kod artık geçersiz. Yerini bu kod alıyor: not edin ve yalnızca sizin bulabileceğiniz bir yerde saklayın. Yalnızca şimdi gösterilir.",
    confirm: "Yeni kodu not ettim",
  },
  form: {
    title: "Birkaç bilgi daha",
    optional: "(isteğe bağlı)",
    yes: "Evet",
    no: "Hayır",
    choose: "Seçin…",
    accept: "Kabul ediyorum",
    previous: "Geri",
    errors: {
      ERR_REQUIRED_PROPERTY: () => "Bu alanı doldurun.",
      ERR_ACCEPTANCE_REQUIRED: () => "Devam etmek için bu kutuyu işaretleyin.",
      ERR_TOO_SHORT_STRING: (bound) => `Bu çok kısa: en az ${bound} karakter.`,
      ERR_TOO_LONG_STRING: (bound) => `Bu çok uzun: en fazla ${bound} karakter.`,
      ERR_EMAIL_EXPECTED: () => "Bir e-posta adresi girin, örneğin name@example.com.",
      ERR_URL_EXPECTED: () => "Bir web adresi girin, örneğin https://example.com.",
      ERR_TEL_EXPECTED: () => "Bir telefon numarası girin, örneğin +15005550006.",
      ERR_NUMBER_EXPECTED: () => "Bir sayı girin.",
      ERR_TOO_SMALL_NUMBER: (bound) => `En az ${bound} girin.`,
      ERR_TOO_BIG_NUMBER: (bound) => `En fazla ${bound} girin.`,
      ERR_BOOLEAN_EXPECTED: () => "Birini seçin.",
      ERR_OPTION_EXPECTED: () => "Listeden seçin.",
      ERR_DATE_EXPECTED: () => "Bir tarih girin, örneğin 2026-05-31.",
      ERR_TIME_EXPECTED: () => "Bir saat girin, örneğin 09:30.",
      ERR_PASSWORD_COMPLEXITY: () =>
        "Küçük ve büyük harfleri, rakamları ve başka karakterleri birlikte kullanın.",
    },
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
  passkey: {
    offer: "Bunun yerine geçiş anahtarı oluştur",
    title: "Geçiş anahtarı oluşturun",
    text: (application) =>
      `${application} şifrenizin yerini alır. Parmak iziniz, yüzünüz veya cihazınızın koduyla giriş yaparsınız; hatırlanacak veya ele verilecek bir şey yoktur.`,
    hint: "Tarayıcınız nerede saklanacağını sorar. Eski şifreniz ve önceki geçiş anahtarlarınız artık çalışmaz.",
    submit: "Geçiş anahtarı oluştur",
    usePassword: "Bunun yerine şifre seç",
    done: {
      title: "Geçiş anahtarınız hazır",
      text: "Tüm oturumlarınız kapatıldı ve eski şifreniz artık çalışmıyor. Bundan sonra geçiş anahtarıyla giriş yapın.",
    },
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
  enrol: {
    open: {
      title: "Bir giriş yolu daha kurun",
      text: (application) =>
        `${application} hesabınıza yeniden girmeniz gerektiğinde siz olduğunuzu bununla gösterebilirsiniz.`,
      notYou: "Bu sizin hesabınız değil mi? Bu sayfayı kapatın: hiçbir şey değişmez.",
    },
    choose: {
      title: "Siz olduğunuzu nasıl doğrulamak istersiniz?",
      text: "Neyi kuracağınızı seçin.",
      none: "Şu anda burada bir şey kurulamıyor. Bu siteyi yönetenlere sorun.",
    },
    hints: {
      otp: "Ağ bağlantısı olmadan da kod gösteren bir uygulama",
      email: "Doğruladığınız bir adrese e-posta ile kodlar",
      phone: "SMS veya arama ile kodlar",
      "push-notification": "Bir cihazınız size sorar",
      "webauthn-roaming": "Cihazınıza taktığınız veya yaklaştırdığınız bir anahtar",
      "webauthn-platform": "Bu cihazın parmak izi, yüz tanıması veya kodu",
      "recovery-code": "Not ettiğiniz bir kod",
    },
    otp: {
      title: "Kimlik doğrulama uygulamanızı kurun",
      text: "Bunu kimlik doğrulama uygulamanızla tarayın.",
      qr: "Kimlik doğrulama uygulamanızla taranacak kod",
      typed: "Tarayamıyorsanız uygulamaya bu anahtarı girin:",
      code: "Ardından uygulamanın gösterdiği kodu girin.",
    },
    phone: {
      title: "Telefonunuzu kurun",
      text: "Numaranızı + ve ülke koduyla girin. Doğrulamak için oraya bir kod göndeririz.",
      label: "Telefon numarası",
      ways: "Kodlar nasıl gelsin?",
      sms: "SMS ile",
      voice: "Arama ile",
    },
    email: {
      title: "Bir e-posta adresi kurun",
      text: "Yalnızca sizin okuyabildiğiniz bir adres girin. Doğrulamak için oraya bir kod göndeririz.",
      label: "E-posta adresi",
    },
    sent: {
      sms: {
        title: "SMS ile gelen kodu girin",
        text: "Bu numaraya SMS ile bir kod gönderdik:",
      },
      voice: {
        title: "Aramada söylenen kodu girin",
        text: "Bu numarayı arayıp bir kod söylüyoruz:",
      },
      email: {
        title: "Size gönderdiğimiz kodu girin",
        text: "Bu adrese e-posta ile bir kod gönderdik:",
      },
    },
    roaming: {
      title: "Güvenlik anahtarınızı kurun",
      text: "Anahtarı hazır bulundurun. Tarayıcınız ne zaman takacağınızı, yaklaştıracağınızı veya dokunacağınızı söyler.",
      submit: "Güvenlik anahtarını kur",
    },
    platform: {
      title: "Bu cihazı kurun",
      text: "Cihazınız parmak izinizi, yüzünüzü veya kilit kodunuzu ister. Sonra yalnızca bu cihazda çalışır.",
      submit: "Bu cihazı kur",
    },
    device: {
      title: "Cihazınızı kurun",
      text: "Bunu, size sorulacak cihazın kamerasıyla tarayın.",
      qr: "Cihazınızla taranacak kod",
      here: "O cihaz bu mu? Buradan devam edin",
      waiting: "Cihazınız bekleniyor. Bu sayfa kendiliğinden devam eder.",
      restart: "Yeni kod göster",
      knownTitle: "Cihazınız bağlandı",
      known: "Devam edin; bundan sonra size orada sorulur.",
    },
    recovery: {
      title: "Kurtarma kodunuzu not edin",
      text: "Başka her şeyi kaybettiğinizde hesabınıza bununla dönersiniz. Not edin ve yalnızca sizin bulabileceğiniz bir yerde saklayın. Yalnızca bir kez çalışır ve yalnızca şimdi gösterilir.",
      confirm: "Kodu not ettim",
    },
    done: {
      title: "Her şey hazır",
      text: "Bundan sonra siz olduğunuzu bununla doğrulayabilirsiniz. Bunu size e-posta ile de bildirdik.",
    },
  },
  refusals: {
    "no-phone": "Bir telefon numarası girin.",
    "invalid-phone-format": "Numarayı + ve ülke koduyla girin, örneğin +1 500 555 0006.",
    "no-email": "Bir e-posta adresi girin.",
    "invalid-email-format": "Bu bir e-posta adresine benzemiyor. Kontrol edip yeniden deneyin.",
    "already-enrolled": "Bu zaten kurulmuş. Başka birini seçin.",
    "setup-expired": "Bu çok uzun sürdü. Yeni bir kodla baştan başlayın.",
    "webauthn-enrollment-error":
      "Güvenlik anahtarı kurulamadı. Yeniden deneyin veya başka bir yöntem seçin.",
    "webauthn-platform-enrollment-error":
      "Bu cihaz kurulamadı. Yeniden deneyin veya başka bir yöntem seçin.",
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
    "form-not-valid": "Aşağıda işaretlenenleri kontrol edin.",
    "no-password-reset": "Bir şifre seçin.",
    "no-re-enter-password": "Şifreyi ikinci kez girin.",
    "password-mismatch": "İki şifre birbirinden farklı. İkisini de yeniden girin.",
    "password-policy-not-met": "Bu şifre tüm kurallara uymuyor.",
    "password-too-long": "Bu şifre çok uzun. Daha kısa bir şifre seçin.",
    "passkey-enrollment-error":
      "Geçiş anahtarı oluşturulmadı. Yeniden deneyin veya bunun yerine bir şifre seçin.",
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
    invalid_enrolment_ticket: {
      title: "Bu bağlantı çalışmıyor",
      text: "Bağlantı kesilmiş olabilir veya hiç geçerli olmamış olabilir. E-postadaki bağlantının tamamını kopyalayın veya bu siteyi yönetenlerden yenisini isteyin.",
    },
    enrolment_ticket_expired: {
      title: "Bu bağlantının süresi doldu",
      text: "Hiçbir şey kurulmadı. Bu siteyi yönetenlerden yeni bir bağlantı isteyin.",
    },
    enrolment_ticket_used: {
      title: "Bu bağlantı zaten kullanılmış",
      text: "Bu bağlantıyla bir şey kuruldu. Bunu yapan siz değilseniz hemen bu siteyi yönetenlere haber verin.",
    },
    enrolment_locked: {
      title: "Çok fazla deneme",
      text: "Hesabı korumak için bu bağlantı kapatıldı ve hiçbir şey kurulmadı. Bu siteyi yönetenlerden yeni bir bağlantı isteyin.",
    },
    already_enrolled: {
      title: "Kurulumunuz zaten tamam",
      text: "Hesabınızda siz olduğunuzu doğrulayacak bir yöntem var; yapmanız gereken bir şey yok. Bir yöntem daha isterseniz bu siteyi yönetenlere sorun.",
    },
    too_many_enrolments: {
      title: "Kurulacak bir şey kalmadı",
      text: "Hesabınızda izin verilen kadar yöntem var veya bunlar burada kapalı. Bu siteyi yönetenlerden birini kaldırmalarını isteyin.",
    },
    wrong_browser: {
      title: "Bu sayfa başka bir tarayıcıya ait",
      text: "E-postanızdaki bağlantıyı, işlemi bitirmek istediğiniz tarayıcıda yeniden açın. O tarayıcının bu sitenin çerezlerini kabul etmesi gerekir.",
    },
    forged_form: {
      title: "Bu formu kabul etmedik",
      text: "Form çok uzun süre açık kaldı veya bu siteden gelmedi. Hiçbir şey değiştirilmedi. E-postanızdaki bağlantıyı yeniden açın veya baştan başlayın.",
    },
    ask_not_found: {
      title: "Bu adım sona erdi",
      text: "Kod 15 dakika ve yalnızca istendiği tarayıcıda geçerlidir. Baştan başlayın; size yenisini gönderelim.",
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

import type { TranslatedMessageTexts } from "./texts.ts"

export const tr: TranslatedMessageTexts = {
  resetLink: {
    subject: (name) => `${name} şifrenizi sıfırlayın`,
    asked: (name) =>
      `Birisi ${name} hesabınızın şifresini sıfırlamak istedi. Yeni bir şifre seçmek için bu bağlantıyı kullanın.`,
    label: "Yeni bir şifre seçin",
    lifetime: (length) =>
      `Bağlantı ${length} geçerlidir; daha yeni bir bağlantı istenirse veya şifre değiştirilirse geçerliliği daha önce biter.`,
    from: (ip) => `Bağlantı şu ağ adresinden istendi: ${ip}.`,
    notYou:
      "Bunu siz istemediyseniz hiçbir şey yapmayın: şifreniz olduğu gibi kalır. Bağlantıyı kimseyle paylaşmayın.",
  },
  code: {
    subject: (name) => `${name} için kodunuz`,
    asked: (name) => `${name} şifrenizi sıfırlamaya devam etmek için bu kodu girin.`,
    lifetime: (length) => `Kod ${length} geçerlidir ve yalnızca bir kez kullanılabilir.`,
    from: (ip) => `Kod şu ağ adresinden istendi: ${ip}.`,
    notYou:
      "Kodu yalnızca kendi açtığınız sayfaya girin. Telefonda veya bir mesajla kodu soran kişi bizden biri değildir. Şifrenizi sıfırlamıyorsanız hiçbir şey yapmayın.",
  },
  resetCode: {
    asked: (name) =>
      `Birisi ${name} hesabınızın şifresini sıfırlamak istedi. Yeni bir şifre seçmek için bu kodu, istendiği sayfaya girin.`,
    beside: (length) =>
      `Ya da istekte bulunduğunuz sayfada kalın ve bu kodu oraya girin. Kod ${length} geçerlidir.`,
    notYou:
      "Bunu siz istemediyseniz hiçbir şey yapmayın: şifreniz olduğu gibi kalır. Kodu kimseye söylemeyin. Telefonda veya bir mesajla kodu soran kişi bizden biri değildir.",
  },
  passwordChanged: {
    subject: (name) => `${name} şifreniz değiştirildi`,
    changed: (name, moment) => `${name} hesabınızın şifresi değiştirildi. Zaman: ${moment}.`,
    from: (ip) => `Şifre şu ağ adresinden değiştirildi: ${ip}.`,
    you: "Bunu yapan sizseniz yapmanız gereken bir şey yok. Tüm oturumlarınız kapatıldı.",
    notYou: (name) =>
      `Bunu yapan siz değilseniz: ${name} giriş sayfasındaki “Şifrenizi mi unuttunuz?” bölümünden hemen yeni bir bağlantı isteyin. Sayfayı, adresini kendiniz yazarak açın. Ardından posta kutunuzu kontrol edin, çünkü şifrenizi değiştiren kişi e-postalarınızı okuyabiliyordu.`,
    support: (address) => `Yardım: ${address}`,
  },
  passkeyMade: {
    subject: (name) => `${name} için geçiş anahtarı oluşturuldu`,
    made: (name, moment) =>
      `Bir geçiş anahtarı ${name} hesabınızın şifresinin yerini aldı. Şifre artık çalışmıyor. Zaman: ${moment}.`,
    from: (ip) => `Geçiş anahtarı şu ağ adresinden oluşturuldu: ${ip}.`,
  },
  waiting: {
    subject: (name) => `${name} şifre sıfırlamanız beklemede`,
    asked: (name, moment) =>
      `Birisi ${name} hesabınızın şifresini sıfırlamak için bir bağlantı açtı ve başka bir şey kanıtlayamadı. İtiraz edebilmeniz için sıfırlama ancak şu zamandan sonra devam edecek: ${moment}. O zaman size devam etmenizi sağlayan bir bağlantı gönderilecek.`,
    from: (ip) => `Bağlantı şu ağ adresinden açıldı: ${ip}.`,
    notYou: "Bunu yapan siz değilseniz şimdi durdurun. Şu ana kadar hiçbir şey değiştirilmedi.",
    text: (name, moment, url) =>
      `${name} şifrenizin sıfırlanması şu zamandan sonra devam edecek: ${moment}. Bunu yapan siz değilseniz durdurun: ${url}`,
    over: (name, url) => `${name} şifrenizi sıfırlamaya devam edin: ${url}`,
  },
  notMe: "Bunu ben yapmadım",
  voiceCode: (digits, name) =>
    `Merhaba. ${name} şifrenizi sıfırlama kodunuz: ${digits}. Bir kez daha: ${digits}. Kimseye söylemeyin. Hoşça kalın.`,
  enrolmentLink: {
    subject: (name) => `${name} için bir doğrulama yöntemi daha kurun`,
    asked: (name) =>
      `${name} hesabınıza yeniden girerken siz olduğunuzu göstermek için bir yöntem daha kurabilirsiniz. Bu bağlantıyı kullanın.`,
    label: "Şimdi kurun",
    lifetime: (length) => `Bağlantı ${length} geçerlidir ve yalnızca bir kez kullanılabilir.`,
    notYou:
      "Bunu istemiyorsanız hiçbir şey yapmayın: hesabınız olduğu gibi kalır. Bağlantıyı kimseyle paylaşmayın.",
  },
  enrolmentCode: {
    subject: (name) => `${name} için kodunuz`,
    asked: (name) => `Bu adresi ${name} hesabınız için doğrulamak üzere bu kodu girin.`,
    lifetime: (length) => `Kod ${length} geçerlidir ve yalnızca bir kez kullanılabilir.`,
    notYou:
      "Kodu yalnızca kendi açtığınız sayfaya girin. Bu adresi siz kurmuyorsanız hiçbir şey yapmayın.",
  },
  factorNotice: {
    subjectAdded: (name) => `${name} için yeni bir doğrulama yöntemi`,
    subjectRemoved: (name) => `${name} için bir doğrulama yöntemi kaldırıldı`,
    added: (factor, name, moment) => `${name} hesabınıza eklendi: ${factor}. Zaman: ${moment}.`,
    removed: (factor, name, moment) =>
      `${name} hesabınızdan kaldırıldı: ${factor}. Zaman: ${moment}.`,
    from: (ip) => `Bu işlem şu ağ adresinden yapıldı: ${ip}.`,
    byOperator: "Bu işlemi siteyi yönetenler yaptı.",
    you: "Bundan haberiniz varsa yapmanız gereken bir şey yok.",
    notYou: (name) =>
      `Bundan haberiniz yoksa: ${name} sitesini yönetenlere hemen haber verin ve yeni bir şifre belirleyin. Siteyi, adresini kendiniz yazarak açın.`,
    support: (address) => `Yardım: ${address}`,
    factors: {
      otp: "kimlik doğrulama uygulaması",
      email: "e-posta adresi",
      phone: "telefon",
      "push-notification": "cihazda bildirim",
      "webauthn-roaming": "güvenlik anahtarı",
      "webauthn-platform": "cihazın parmak izi, yüz tanıması veya kodu",
      "recovery-code": "kurtarma kodu",
    },
  },
  voiceEnrolmentCode: (digits, name) =>
    `Merhaba. ${name} için bu numarayı doğrulama kodunuz: ${digits}. Bir kez daha: ${digits}. Kimseye söylemeyin. Hoşça kalın.`,
  textEnrolmentCode: (code, name, length) =>
    `${code}, ${name} için bu numarayı doğrulama kodunuzdur. ${length} geçerlidir. Kimseye söylemeyin.`,
  textCode: (code, name, length) =>
    `${code}, ${name} şifrenizi sıfırlama kodunuzdur. ${length} geçerlidir. Kimseye söylemeyin.`,
  pushRequest: {
    title: "Bu siz misiniz?",
    body: (name) => `Birisi ${name} şifresini sıfırlıyor. Yanıtlamak için açın.`,
  },
}

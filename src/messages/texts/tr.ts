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
  textCode: (code, name, length) =>
    `${code}, ${name} şifrenizi sıfırlama kodunuzdur. ${length} geçerlidir. Kimseye söylemeyin.`,
}

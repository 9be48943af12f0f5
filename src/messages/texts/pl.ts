import type { TranslatedMessageTexts } from "./texts.ts"

export const pl: TranslatedMessageTexts = {
  resetLink: {
    subject: (name) => `Zmiana hasła do konta w ${name}`,
    asked: (name) =>
      `Otrzymaliśmy prośbę o zmianę hasła do Twojego konta w ${name}. Aby wybrać nowe hasło, użyj tego linku.`,
    label: "Wybierz nowe hasło",
    lifetime: (length) =>
      `Czas ważności linku: ${length}. Link przestanie działać wcześniej, jeśli ktoś poprosi o nowszy lub hasło zostanie zmienione.`,
    from: (ip) => `Prośba pochodzi z adresu sieciowego ${ip}.`,
    notYou:
      "Jeśli to nie Twoja prośba, nie rób nic: hasło pozostanie bez zmian. Nie przekazuj tego linku nikomu.",
  },
  code: {
    subject: (name) => `Twój kod do ${name}`,
    asked: (name) => `Wpisz ten kod, aby kontynuować zmianę hasła w ${name}.`,
    lifetime: (length) => `Czas ważności kodu: ${length}. Kodu można użyć tylko raz.`,
    from: (ip) => `Prośba o kod pochodzi z adresu sieciowego ${ip}.`,
    notYou:
      "Wpisz go tylko na stronie, którą otwierasz samodzielnie. Jeśli ktoś prosi o kod przez telefon lub w wiadomości, to nie my. Jeśli nie zmieniasz teraz hasła, nie rób nic.",
  },
  resetCode: {
    asked: (name) =>
      `Otrzymaliśmy prośbę o zmianę hasła do Twojego konta w ${name}. Aby wybrać nowe hasło, wpisz ten kod na stronie, na której o niego poproszono.`,
    beside: (length) =>
      `Możesz też pozostać na stronie, na której wysłano prośbę, i wpisać tam ten kod. Czas ważności kodu: ${length}.`,
    notYou:
      "Jeśli to nie Twoja prośba, nie rób nic: hasło pozostanie bez zmian. Nie podawaj kodu nikomu. Jeśli ktoś prosi o kod przez telefon lub w wiadomości, to nie my.",
  },
  passwordChanged: {
    subject: (name) => `Hasło do konta w ${name} zostało zmienione`,
    changed: (name, moment) => `Hasło do Twojego konta w ${name} zostało zmienione ${moment}.`,
    from: (ip) => `Zmiany dokonano z adresu sieciowego ${ip}.`,
    you: "Jeśli to Ty, nie musisz nic robić. Nastąpiło wylogowanie ze wszystkich urządzeń.",
    notYou: (name) =>
      `Jeśli to nie Ty: od razu poproś o nowy link na stronie logowania ${name}, wybierając „Nie pamiętasz hasła?”. Otwórz ją, samodzielnie wpisując jej adres. Potem sprawdź swoją skrzynkę, bo osoba, która zmieniła hasło, mogła czytać Twoją pocztę.`,
    support: (address) => `Pomoc: ${address}`,
  },
  passkeyMade: {
    subject: (name) => `Utworzono klucz dostępu do konta w ${name}`,
    made: (name, moment) =>
      `Klucz dostępu zastąpił hasło do Twojego konta w ${name} ${moment}. Hasło już nie działa.`,
    from: (ip) => `Utworzono go z adresu sieciowego ${ip}.`,
  },
  waiting: {
    subject: (name) => `Zmiana hasła w ${name} czeka`,
    asked: (name, moment) =>
      `Ktoś otworzył link do zmiany hasła do Twojego konta w ${name} i nie mógł potwierdzić niczego więcej. Aby dać Ci czas na sprzeciw, zmiana będzie możliwa dopiero po ${moment}. Wtedy wyślemy Ci link, który pozwoli kontynuować.`,
    from: (ip) => `Link otwarto z adresu sieciowego ${ip}.`,
    notYou: "Jeśli to nie Ty, zatrzymaj to teraz. Do tej pory nic nie zostało zmienione.",
    text: (name, moment, url) =>
      `Zmiana hasła w ${name} będzie możliwa po ${moment}. Jeśli to nie Ty, zatrzymaj ją: ${url}`,
    over: (name, url) => `Kontynuuj zmianę hasła w ${name}: ${url}`,
  },
  notMe: "To nie ja",
  voiceCode: (digits, name) =>
    `Dzień dobry. Twój kod do zmiany hasła w ${name} to: ${digits}. Powtarzamy: ${digits}. Nie podawaj go nikomu. Do widzenia.`,
  enrolmentLink: {
    subject: (name) => `Kolejny sposób potwierdzania, że to Ty, w ${name}`,
    asked: (name) =>
      `Możesz skonfigurować kolejny sposób potwierdzania, że to Ty, gdy odzyskujesz dostęp do konta w ${name}. Użyj tego linku.`,
    label: "Skonfiguruj",
    lifetime: (length) => `Czas ważności linku: ${length}. Linku można użyć tylko raz.`,
    notYou:
      "Jeśli tego nie chcesz, nie rób nic: konto pozostanie bez zmian. Nie przekazuj tego linku nikomu.",
  },
  enrolmentCode: {
    subject: (name) => `Twój kod do ${name}`,
    asked: (name) => `Wpisz ten kod, aby potwierdzić ten adres dla Twojego konta w ${name}.`,
    lifetime: (length) => `Czas ważności kodu: ${length}. Kodu można użyć tylko raz.`,
    notYou:
      "Wpisz go tylko na stronie, którą otwierasz samodzielnie. Jeśli nie konfigurujesz teraz tego adresu, nie rób nic.",
  },
  factorNotice: {
    subjectAdded: (name) => `Nowy sposób potwierdzania, że to Ty, w ${name}`,
    subjectRemoved: (name) => `Usunięto sposób potwierdzania, że to Ty, w ${name}`,
    added: (factor, name, moment) => `Dodano do Twojego konta w ${name} ${moment}: ${factor}.`,
    removed: (factor, name, moment) => `Usunięto z Twojego konta w ${name} ${moment}: ${factor}.`,
    from: (ip) => `Zrobiono to z adresu sieciowego ${ip}.`,
    byOperator: "Zrobili to administratorzy strony.",
    you: "Jeśli o tym wiesz, nie musisz nic robić.",
    notYou: (name) =>
      `Jeśli nic o tym nie wiesz: od razu powiadom administratorów ${name} i ustaw nowe hasło. Otwórz stronę, samodzielnie wpisując jej adres.`,
    support: (address) => `Pomoc: ${address}`,
    factors: {
      otp: "aplikacja uwierzytelniająca",
      email: "adres e-mail",
      phone: "telefon",
      "push-notification": "powiadomienie na urządzeniu",
      "webauthn-roaming": "klucz bezpieczeństwa",
      "webauthn-platform": "odcisk palca, twarz lub kod urządzenia",
      "recovery-code": "kod odzyskiwania",
    },
  },
  voiceEnrolmentCode: (digits, name) =>
    `Dzień dobry. Twój kod do potwierdzenia tego numeru w ${name} to: ${digits}. Powtarzamy: ${digits}. Nie podawaj go nikomu. Do widzenia.`,
  textEnrolmentCode: (code, name, length) =>
    `${code} to Twój kod do potwierdzenia tego numeru w ${name}. Czas ważności: ${length}. Nie podawaj go nikomu.`,
  textCode: (code, name, length) =>
    `${code} to Twój kod do zmiany hasła w ${name}. Czas ważności: ${length}. Nie podawaj go nikomu.`,
  pushRequest: {
    title: "Czy to Ty?",
    body: (name) => `Ktoś zmienia hasło do konta w ${name}. Otwórz, aby odpowiedzieć.`,
  },
}

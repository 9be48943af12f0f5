import { plural } from "../../lib/plural.ts"
import type { FailureText, TranslatedTexts } from "./texts.ts"

// Polish pages address people in the imperative: "Pan" or "Pani" would have to be guessed.
const characters = plural("pl", {
  one: "# znak",
  few: "# znaki",
  many: "# znaków",
  other: "# znaku",
})
const sameInARow = plural("pl", {
  one: "# taki sam znak z rzędu",
  few: "# takie same znaki z rzędu",
  many: "# takich samych znaków z rzędu",
  other: "# takiego samego znaku z rzędu",
})
const ASK_AGAIN = "Poproś o nowy link tam, skąd pochodzi ten."
const TELL_OPERATOR: FailureText = {
  title: "Coś jest źle skonfigurowane",
  text: "To nie jest Twój błąd i nic nie zostało zmienione. Powiadom o tym administratorów tej strony.",
}
const BAD_ADDRESS: FailureText = {
  title: "Ten adres nie działa",
  text: "Adres strony jest niepełny lub błędny. Wróć do aplikacji i zacznij stamtąd od nowa.",
}

export const pl: TranslatedTexts = {
  title: (page, application) => `${page} | ${application}`,
  errorTitle: (title) => `Błąd: ${title}`,
  support: {
    lead: "Potrzebujesz pomocy?",
    email: (address) => `Napisz na adres ${address}`,
    page: "Skontaktuj się z pomocą techniczną",
  },
  continue: "Dalej",
  account: "Konto",
  request: {
    title: "Nie pamiętasz hasła?",
    text: "Podaj swój adres e-mail, a wyślemy Ci link do ustawienia nowego hasła.",
    label: "Adres e-mail",
    submit: "Wyślij link",
    missing: "Podaj swój adres e-mail.",
    malformed: "Ten adres jest za długi. Sprawdź go i spróbuj ponownie.",
    names: {
      email: "adres e-mail",
      username: "nazwa użytkownika",
      phone_number: "numer telefonu",
    },
    any: "Podaj, kim jesteś, a wyślemy Ci to, czego potrzebujesz do ustawienia nowego hasła.",
    phoneHint: "Numer telefonu wpisz z numerem kierunkowym kraju, na przykład +1 500 555 0006.",
    refusals: {
      "no-username": "Wpisz to, czym się logujesz.",
      "no-phone_number": "Podaj swój numer telefonu.",
      "invalid-phone-format":
        "Wpisz numer telefonu ze znakiem plus i numerem kierunkowym kraju, na przykład +1 500 555 0006.",
      "invalid-login-id": "To nie może być prawidłowe. Sprawdź i spróbuj ponownie.",
      "invalid-email-phone":
        "Podaj adres e-mail albo numer telefonu ze znakiem plus i numerem kierunkowym kraju.",
    },
  },
  sent: {
    title: "Sprawdź pocztę",
    text: "Jeśli istnieje konto z tym adresem, link do ustawienia nowego hasła jest już w drodze:",
    hint: "Może to potrwać minutę. Zajrzyj też do folderu ze spamem.",
    again: "Wyślij ponownie",
    sentAgain: "Link został wysłany ponownie. Działa tylko najnowszy.",
    other: "Użyj innego adresu",
  },
  ask: {
    mailed: "Jeśli istnieje konto z tym adresem lub nazwą, kod jest już w drodze e-mailem:",
    mailedWithLink:
      "Jeśli istnieje konto z tym adresem lub nazwą, e-mail jest już w drodze. Otwórz link, który zawiera, lub wpisz tutaj kod z niego:",
    phoneTitle: "Sprawdź telefon",
    texted: "Jeśli istnieje konto z tym numerem, kod jest już w drodze SMS-em:",
    called: "Jeśli istnieje konto z tym numerem, dzwonimy na ten numer, aby podać kod:",
    lifetime: "Kod jest ważny przez 15 minut i tylko w tej przeglądarce.",
    resent: "Kod został wysłany ponownie. Działa tylko najnowszy.",
    locked:
      "Aby chronić konto, nie przyjmujemy tu więcej kodów. Nic nie zostało zmienione. Zacznij od nowa, aby otrzymać nowy kod.",
    otherNumber: "Użyj innego numeru",
    startOver: "Zacznij od nowa",
  },
  open: {
    title: "Ustaw nowe hasło",
    text: (application) => `Za chwilę ustawisz nowe hasło do konta w ${application}.`,
    submit: "Dalej",
    notYou: "To nie Twoja prośba? Zamknij tę stronę: nic się nie zmieni.",
  },
  code: {
    label: "Kod z 6 cyfr",
    submit: "Dalej",
    resend: "Wyślij nowy kod",
    callAgain: "Zadzwoń ponownie",
    called: "Dzwonimy ponownie.",
    resent: "Nowy kod jest w drodze. Wcześniejsze już nie działają.",
    other: "Użyj innej metody",
    voice: {
      title: "Wpisz kod z rozmowy telefonicznej",
      text: "Dzwonimy do Ciebie. Głos poda kod dwa razy.",
      hint: "Telefon nie dzwoni? Poproś o kolejne połączenie lub wybierz inną metodę.",
    },
    phone: {
      title: "Jak wysłać kod?",
      text: "Trafi na Twój telefon.",
      sms: "SMS-em",
      voice: "Przez telefon",
      toSms: "Wolę SMS",
      toVoice: "Wolę rozmowę telefoniczną",
    },
    recovery: {
      title: "Wpisz kod odzyskiwania",
      text: "To kod z 24 liter i cyfr, zapisany podczas konfigurowania konta. Działa tylko raz.",
      label: "Kod odzyskiwania",
    },
    otp: {
      title: "Wpisz kod z aplikacji",
      text: "Otwórz aplikację uwierzytelniającą i wpisz kod, który pokazuje dla tego konta.",
    },
    email: {
      title: "Wpisz kod z wiadomości e-mail",
      text: "Wysłaliśmy kod e-mailem na ten adres:",
      hint: "Jest ważny przez 5 minut. Zajrzyj też do folderu ze spamem.",
    },
    sms: {
      title: "Wpisz kod z SMS-a",
      text: "Wysłaliśmy kod SMS-em na ten numer:",
      number: "Numer telefonu",
      hint: "Jest ważny przez 5 minut.",
    },
  },
  key: {
    roaming: {
      title: "Użyj klucza bezpieczeństwa",
      text: "Przygotuj klucz skonfigurowany dla tego konta. Przeglądarka powie, kiedy go podłączyć, zbliżyć lub dotknąć.",
      submit: "Użyj klucza bezpieczeństwa",
    },
    platform: {
      title: "Potwierdź na tym urządzeniu",
      text: "Urządzenie poprosi o odcisk palca, twarz lub kod, którym je odblokowujesz. Musi to być urządzenie skonfigurowane dla tego konta.",
      submit: "Potwierdź na tym urządzeniu",
    },
    waiting: "Czekamy na Twoje potwierdzenie",
    without:
      "Ta przeglądarka nie może tego tutaj zrobić. Użyj innej metody lub otwórz link z e-maila w przeglądarce, która to potrafi i ma włączone skrypty.",
  },
  push: {
    title: "Zatwierdź na swoim urządzeniu",
    text: "Otwórz stronę uwierzytelniania na swoim urządzeniu i wpisz tam tę liczbę:",
    hint: "Jest ważna przez 5 minut. Po zatwierdzeniu ta strona sama przejdzie dalej.",
    preparing: "Wysyłamy powiadomienie na Twoje urządzenie.",
    unsent: "Nie udało się teraz wysłać powiadomienia. Użyj innej metody lub odczekaj chwilę.",
    expired: "Powiadomienie wygasło. Wyślij nowe.",
    approved: "Zatwierdzono. Przejdź dalej tutaj.",
    rejected: "Prośba została odrzucona na urządzeniu.",
    resend: "Wyślij ponownie",
    resent: "Nowe powiadomienie jest w drodze. Liczba jest teraz inna.",
    enterCode: "Wolę wpisać kod",
    codeText:
      "Otwórz stronę uwierzytelniania na swoim urządzeniu i wpisz kod, który pokazuje dla tego konta.",
    back: "Wolę powiadomienie",
  },
  authenticator: {
    title: "Uwierzytelnianie",
    needsScript: "Ta strona wymaga JavaScriptu.",
    nothing:
      "Na tym urządzeniu nie ma jeszcze konta. Zeskanuj kod ze strony, na której je konfigurujesz.",
    adding: {
      title: "Dodać to konto?",
      text: "To urządzenie otrzyma pytanie, gdy ktoś będzie zmieniać hasło do konta. Dodaj konto tylko wtedy, gdy strona z kodem została otwarta przez Ciebie.",
      submit: "Dodaj konto",
      cancel: "Nie dodawaj",
    },
    request: {
      title: "Czy to Ty?",
      text: "Ktoś zmienia hasło. Zatwierdź tylko wtedy, gdy właśnie robisz to samodzielnie.",
      application: "Aplikacja",
      account: "Konto",
      when: "Godzina",
      where: "Skąd",
      label: "Liczba na drugim ekranie",
      missing: "Wpisz dwie cyfry, które pokazuje drugi ekran.",
      approve: "Zatwierdź",
      reject: "Nie, to nie ja",
    },
    account: {
      waiting: "Wróć na stronę z kodem i dokończ tam.",
      code: "Kod:",
      left: "Sekundy do następnego kodu",
      remove: "Usuń to konto",
      sure: "To urządzenie nie będzie już otrzymywać pytań. Bez innej metody zmiana hasła może nie być możliwa.",
      removeSure: "Usuń",
      keep: "Zachowaj",
    },
    notifications: {
      title: "Powiadomienia",
      text: "Włącz je, aby dowiedzieć się o prośbie, gdy ta strona jest zamknięta.",
      denied:
        "Powiadomienia z tej strony są zablokowane. Zezwól na nie w ustawieniach przeglądarki lub zostaw tę stronę otwartą, gdy jej potrzebujesz.",
      none: "Ta przeglądarka nie ma tutaj powiadomień. Na iPhonie lub iPadzie najpierw dodaj tę stronę do ekranu początkowego. Bez powiadomień otwieraj tę stronę, gdy jej potrzebujesz.",
      submit: "Włącz powiadomienia",
    },
    byLink: {
      title: "Dodaj konto za pomocą linku",
      label: "Link",
      submit: "Dalej",
    },
    messages: {
      approved: "Zatwierdzono. Przejdź dalej w drugim oknie.",
      "wrong-number":
        "To nie jest liczba z drugiego ekranu, dlatego prośba została odrzucona. Jeśli pochodziła od Ciebie, poproś o nową.",
      "not-me":
        "Odrzucono. Osoba, od której pochodziła prośba, mogła otworzyć link z Twojej skrzynki: zmień też hasło do skrzynki.",
      gone: "Ta prośba jest zakończona: udzielono już odpowiedzi, prośba wygasła albo jest nowsza.",
      added: "Konto jest skonfigurowane na tym urządzeniu.",
      waiting: "Prawie gotowe: wróć na stronę z kodem i dokończ tam.",
      dead: "Ten kod wygasł lub został już użyty. Wyświetl na tamtej stronie nowy.",
      "bad-link": "To nie jest link konta. Skopiuj cały link pod kodem.",
      removed: "Konto zostało usunięte z tego urządzenia.",
      unknown:
        "Jedno z kont na tym urządzeniu nie jest już skonfigurowane. Usuń je i skonfiguruj ponownie.",
      offline: "Nie ma połączenia. Kody działają także bez niego.",
      notified: "Powiadomienia są włączone.",
      "not-notified":
        "Nie udało się włączyć powiadomień. Otwieraj tę stronę, gdy jej potrzebujesz.",
    },
  },
  newRecoveryCode: {
    title: "Zapisz nowy kod odzyskiwania",
    text: "Użyty kod już nie działa. Zastępuje go ten: zapisz go i przechowuj tam, gdzie tylko Ty go znajdziesz. Jest pokazywany tylko teraz.",
    confirm: "Nowy kod jest zapisany",
  },
  form: {
    title: "Jeszcze kilka danych",
    optional: "(opcjonalnie)",
    yes: "Tak",
    no: "Nie",
    choose: "Wybierz…",
    accept: "Zgadzam się",
    previous: "Wstecz",
    errors: {
      ERR_REQUIRED_PROPERTY: () => "Wypełnij to pole.",
      ERR_ACCEPTANCE_REQUIRED: () => "Zaznacz to pole, aby przejść dalej.",
      ERR_TOO_SHORT_STRING: (bound) => `To za mało: co najmniej ${characters(bound)}.`,
      ERR_TOO_LONG_STRING: (bound) => `To za dużo: najwyżej ${characters(bound)}.`,
      ERR_EMAIL_EXPECTED: () => "Wpisz adres e-mail, na przykład name@example.com.",
      ERR_URL_EXPECTED: () => "Wpisz adres strony, na przykład https://example.com.",
      ERR_TEL_EXPECTED: () => "Wpisz numer telefonu, na przykład +15005550006.",
      ERR_NUMBER_EXPECTED: () => "Wpisz liczbę.",
      ERR_TOO_SMALL_NUMBER: (bound) => `Wpisz ${bound} lub więcej.`,
      ERR_TOO_BIG_NUMBER: (bound) => `Wpisz ${bound} lub mniej.`,
      ERR_BOOLEAN_EXPECTED: () => "Wybierz jedną z odpowiedzi.",
      ERR_OPTION_EXPECTED: () => "Wybierz z listy.",
      ERR_DATE_EXPECTED: () => "Wpisz datę, na przykład 2026-05-31.",
      ERR_TIME_EXPECTED: () => "Wpisz godzinę, na przykład 09:30.",
      ERR_PASSWORD_COMPLEXITY: () => "Użyj razem małych i wielkich liter, cyfr oraz innych znaków.",
    },
  },
  picker: {
    title: "Potwierdź, że to Ty",
    text: "Wybierz, jak chcesz to zrobić.",
  },
  factors: {
    otp: { name: "Aplikacja uwierzytelniająca", hint: "Wpisz kod, który pokazuje aplikacja" },
    email: { name: "E-mail", hint: "Wyślemy Ci kod" },
    phone: { name: "Telefon", hint: "Wyślemy Ci kod" },
    "push-notification": { name: "Powiadomienie", hint: "Zatwierdź je na telefonie" },
    "webauthn-roaming": {
      name: "Klucz bezpieczeństwa",
      hint: "Podłącz go lub zbliż do urządzenia",
    },
    "webauthn-platform": {
      name: "To urządzenie",
      hint: "Odcisk palca, twarz lub kod urządzenia",
    },
    "recovery-code": { name: "Kod odzyskiwania", hint: "Zapisany wcześniej kod" },
  },
  running: {
    title: "Chwileczkę",
    text: "Sprawdzamy Twoją prośbę. Strona sama przejdzie dalej.",
    stuckTitle: "To trwa dłużej, niż powinno",
    stuck: "Sprawdzanie przestało odpowiadać. Możesz uruchomić je ponownie.",
  },
  away: {
    title: "Jeszcze jedno sprawdzenie",
    text: "Następny krok odbywa się na innej stronie. Potem wrócisz tutaj.",
    host: "Przechodzisz na stronę",
    submit: "Dalej",
  },
  back: {
    title: "Witamy ponownie",
    text: "Przejdź dalej, aby wybrać nowe hasło.",
  },
  password: {
    title: "Wybierz nowe hasło",
    text: (application) => `Będzie to hasło do Twojego konta w ${application}.`,
    label: "Nowe hasło",
    repeated: "Powtórz nowe hasło",
    submit: "Ustaw hasło",
    rules: "Hasło musi zawierać:",
    kept: "Spełnione:",
    broken: "Jeszcze brakuje:",
  },
  passkey: {
    offer: "Wolę utworzyć klucz dostępu",
    title: "Utwórz klucz dostępu",
    text: (application) =>
      `Zastępuje hasło do konta w ${application}. Logujesz się odciskiem palca, twarzą lub kodem urządzenia i nie musisz niczego pamiętać ani podawać.`,
    hint: "Przeglądarka zapyta, gdzie go przechować. Stare hasło i wcześniejsze klucze dostępu przestaną działać.",
    submit: "Utwórz klucz dostępu",
    usePassword: "Wolę wybrać hasło",
    done: {
      title: "Klucz dostępu jest gotowy",
      text: "Nastąpiło wylogowanie ze wszystkich urządzeń, a stare hasło już nie działa. Od teraz loguj się kluczem dostępu.",
    },
  },
  rules: {
    nonEmpty: () => "co najmniej jeden znak",
    lengthAtLeast: ([length]) => `co najmniej ${characters(length)}`,
    maxLength: ([bytes]) => `najwyżej ${characters(bytes)}`,
    shouldContain: () => "wszystkie poniższe:",
    containsAtLeast: ([atLeast, of]) => `co najmniej ${atLeast} z tych ${of}:`,
    lowerCase: () => "małe litery (od a do z)",
    upperCase: () => "wielkie litery (od A do Z)",
    numbers: () => "cyfry (od 0 do 9)",
    specialCharacters: () => "znaki specjalne (na przykład !\u00a0@\u00a0#\u00a0$\u00a0%)",
    identicalChars: ([most, example]) => `najwyżej ${sameInARow(most)} (nie ${example})`,
    sequentialChars: ([most, example]) => `najwyżej ${characters(most)} po kolei (nie ${example})`,
  },
  classic: {
    network: "Nie można połączyć się z serwerem. Sprawdź połączenie i spróbuj ponownie.",
    noScript: "Wybierz nowe hasło bez skryptów",
  },
  success: {
    title: "Hasło zostało zmienione",
    text: "Nastąpiło wylogowanie ze wszystkich urządzeń. Od teraz loguj się nowym hasłem.",
    close: "Możesz zamknąć tę stronę.",
    submit: "Przejdź do aplikacji",
  },
  notMe: {
    title: "To nie Ty?",
    text: "Zatrzymaj to, co dzieje się z Twoim kontem: każda otwarta zmiana hasła zostanie przerwana i nastąpi wylogowanie ze wszystkich urządzeń. Hasło pozostanie bez zmian.",
    submit: "To nie ja: zatrzymaj",
    doneTitle: "Zatrzymano",
    done: "Wszystkie otwarte zmiany hasła do Twojego konta zostały przerwane i nastąpiło wylogowanie ze wszystkich urządzeń. Administratorzy tej strony o tym wiedzą.",
    next: "Jeśli hasło zostało zmienione, a to nie Ty, wybierz teraz nowe. Sprawdź też swoją skrzynkę: być może ktoś czyta Twoją pocztę.",
    expired:
      "Ten link jest za stary lub niepełny. Jeśli obawiasz się o swoje konto, poproś o nowy link i wybierz nowe hasło.",
  },
  enrol: {
    open: {
      title: "Skonfiguruj kolejny sposób dostępu",
      text: (application) =>
        `Pozwoli Ci potwierdzić, że to Ty, gdy trzeba będzie odzyskać dostęp do konta w ${application}.`,
      notYou: "To nie Twoje konto? Zamknij tę stronę: nic się nie zmieni.",
    },
    choose: {
      title: "Jak chcesz potwierdzać, że to Ty?",
      text: "Wybierz, co chcesz skonfigurować.",
      none: "Teraz nie można tu niczego skonfigurować. Zapytaj administratorów tej strony.",
    },
    hints: {
      otp: "Aplikacja pokazuje kody, także bez sieci",
      email: "Kody e-mailem, na potwierdzony przez Ciebie adres",
      phone: "Kody SMS-em lub przez telefon",
      "push-notification": "Twoje urządzenie zapyta Cię",
      "webauthn-roaming": "Klucz, który podłączasz lub zbliżasz do urządzenia",
      "webauthn-platform": "Odcisk palca, twarz lub kod tego urządzenia",
      "recovery-code": "Kod, który zapisujesz",
    },
    otp: {
      title: "Skonfiguruj aplikację uwierzytelniającą",
      text: "Zeskanuj to aplikacją uwierzytelniającą.",
      qr: "Kod do zeskanowania aplikacją uwierzytelniającą",
      typed: "Jeśli nie możesz go zeskanować, wpisz ten klucz w aplikacji:",
      code: "Następnie wpisz kod, który pokazuje aplikacja.",
    },
    phone: {
      title: "Skonfiguruj telefon",
      text: "Wpisz swój numer z + i numerem kierunkowym kraju. Wyślemy tam kod, aby go potwierdzić.",
      label: "Numer telefonu",
      ways: "Jak chcesz otrzymywać kody?",
      sms: "SMS-em",
      voice: "Przez telefon",
    },
    email: {
      title: "Skonfiguruj adres e-mail",
      text: "Wpisz adres, który tylko Ty możesz czytać. Wyślemy tam kod, aby go potwierdzić.",
      label: "Adres e-mail",
    },
    sent: {
      sms: {
        title: "Wpisz kod z SMS-a",
        text: "Wysłaliśmy kod SMS-em na ten numer:",
      },
      voice: {
        title: "Wpisz kod z rozmowy telefonicznej",
        text: "Dzwonimy na ten numer i podajemy kod:",
      },
      email: {
        title: "Wpisz kod z wiadomości e-mail",
        text: "Wysłaliśmy kod e-mailem na ten adres:",
      },
    },
    roaming: {
      title: "Skonfiguruj klucz bezpieczeństwa",
      text: "Miej klucz pod ręką. Przeglądarka powie, kiedy go podłączyć, zbliżyć lub dotknąć.",
      submit: "Skonfiguruj klucz bezpieczeństwa",
    },
    platform: {
      title: "Skonfiguruj to urządzenie",
      text: "Urządzenie poprosi o odcisk palca, twarz lub kod, którym je odblokowujesz. Potem działa to tylko na tym urządzeniu.",
      submit: "Skonfiguruj to urządzenie",
    },
    device: {
      title: "Skonfiguruj urządzenie",
      text: "Zeskanuj to aparatem urządzenia, które ma Cię pytać.",
      qr: "Kod do zeskanowania urządzeniem",
      here: "To jest to urządzenie? Przejdź dalej tutaj",
      waiting: "Czekamy na Twoje urządzenie. Ta strona sama przejdzie dalej.",
      restart: "Pokaż nowy kod",
      knownTitle: "Urządzenie jest połączone",
      known: "Przejdź dalej, a od teraz będzie Cię pytać.",
    },
    recovery: {
      title: "Zapisz kod odzyskiwania",
      text: "Dzięki niemu odzyskasz dostęp po utracie wszystkiego innego. Zapisz go i przechowuj tam, gdzie tylko Ty go znajdziesz. Działa tylko raz i jest pokazywany tylko teraz.",
      confirm: "Kod jest zapisany",
    },
    done: {
      title: "Wszystko gotowe",
      text: "Od teraz możesz w ten sposób potwierdzać, że to Ty. Informujemy o tym także e-mailem.",
    },
  },
  refusals: {
    "no-phone": "Wpisz numer telefonu.",
    "invalid-phone-format":
      "Wpisz numer z + i numerem kierunkowym kraju, na przykład +1 500 555 0006.",
    "no-email": "Wpisz adres e-mail.",
    "invalid-email-format": "To nie wygląda na adres e-mail. Sprawdź go i spróbuj ponownie.",
    "already-enrolled": "To jest już skonfigurowane. Wybierz coś innego.",
    "setup-expired": "To trwało zbyt długo. Zacznij od nowa z nowym kodem.",
    "webauthn-enrollment-error":
      "Nie udało się skonfigurować klucza bezpieczeństwa. Spróbuj ponownie lub wybierz inną metodę.",
    "webauthn-platform-enrollment-error":
      "Nie udało się skonfigurować tego urządzenia. Spróbuj ponownie lub wybierz inną metodę.",
    "invalid-otp-code-format": "Kod ma 6 cyfr. Sprawdź go i wpisz ponownie.",
    "invalid-code": "Ten kod jest błędny lub wygasł. Spróbuj z najnowszym.",
    "invalid-code-format": "Kod składa się z 24 liter i cyfr. Sprawdź go i wpisz ponownie.",
    "no-confirmation": "Najpierw zapisz nowy kod, a potem zaznacz pole.",
    "too-many-sms": "Kod został przed chwilą wysłany. Odczekaj chwilę, zanim poprosisz o kolejny.",
    "too-many-voice":
      "Przed chwilą zadzwoniliśmy. Odczekaj chwilę, zanim poprosisz o kolejne połączenie.",
    "too-many-push":
      "Powiadomienie zostało przed chwilą wysłane na Twoje urządzenie. Odczekaj chwilę, zanim poprosisz o kolejne.",
    "webauthn-challenge-error":
      "Klucz bezpieczeństwa nie został przyjęty. Spróbuj ponownie lub wybierz inną metodę.",
    "webauthn-platform-challenge-error":
      "To urządzenie nie potwierdziło, że to Ty. Spróbuj ponownie lub wybierz inną metodę.",
    "challenge-transaction-pending":
      "Urządzenie jeszcze nie odpowiedziało. Odpowiedz na nim, a potem przejdź dalej tutaj.",
    "transaction-rejected":
      "Prośba została odrzucona na urządzeniu. Jeśli pochodziła od Ciebie, poproś o nową.",
    "too-many-failures": "Zbyt wiele błędnych kodów. Odczekaj kilka minut i spróbuj ponownie.",
    "too-many-email":
      "Kod został przed chwilą wysłany. Odczekaj chwilę, zanim poprosisz o kolejny.",
    "transaction-not-found": "Ten kod należy do zakończonego kroku. Poproś o nowy kod.",
    "authenticator-error": "Tej metody nie można teraz użyć. Wybierz inną.",
    "form-not-valid": "Sprawdź to, co zaznaczono poniżej.",
    "no-password-reset": "Wybierz hasło.",
    "no-re-enter-password": "Wpisz hasło po raz drugi.",
    "password-mismatch": "Hasła różnią się od siebie. Wpisz oba ponownie.",
    "password-policy-not-met": "To hasło nie spełnia wszystkich zasad.",
    "password-too-long": "To hasło jest za długie. Wybierz krótsze.",
    "passkey-enrollment-error":
      "Klucz dostępu nie został utworzony. Spróbuj ponownie lub wybierz hasło.",
    "already-done": "Ten krok został już wykonany.",
  },
  failures: {
    invalid_request: {
      title: "Zgubiliśmy wątek",
      text: "Ten krok nie należy do żadnej otwartej tu zmiany hasła. Być może strona została cofnięta, odświeżona lub otwarta dwa razy. Otwórz ponownie link z e-maila.",
    },
    invalid_reset_link: {
      title: "Ten link nie działa",
      text: "Może być ucięty albo nigdy nie był ważny. Skopiuj cały link z e-maila. Jeśli nadal nie działa, poproś o nowy.",
    },
    reset_link_expired: {
      title: "Ten link wygasł",
      text: `Dla bezpieczeństwa Twojego konta linki działają tylko przez krótki czas. ${ASK_AGAIN}`,
    },
    reset_link_used: {
      title: "Ten link został już użyty",
      text: "Zmieniono nim hasło. Jeśli to Ty, zaloguj się nowym hasłem. Jeśli nie, od razu poproś o nowy link.",
    },
    reset_link_superseded: {
      title: "Jest nowszy link",
      text: "Działa tylko najnowszy link. Znajdź ostatni e-mail od nas i otwórz link, który zawiera.",
    },
    reset_link_open_elsewhere: {
      title: "Ten link jest otwarty w zbyt wielu miejscach",
      text: "Wróć do przeglądarki, w której link został otwarty po raz pierwszy, i dokończ tam albo poproś o nowy link.",
    },
    reset_expired: {
      title: "Czas minął",
      text: `Nic nie zostało zmienione. ${ASK_AGAIN}`,
    },
    reset_denied: {
      title: "Zmiana hasła została odrzucona",
      text: "Hasło nie zostało zmienione, a tego linku nie można już użyć.",
    },
    reset_locked: {
      title: "Zbyt wiele błędnych odpowiedzi",
      text: "Aby chronić konto, ten link został zamknięty. Hasło nie zostało zmienione. Odczekaj jakiś czas, a potem poproś o nowy link.",
    },
    reset_failed: {
      title: "Jeden z kroków się nie powiódł",
      text: "To nie jest Twój błąd, a hasło nie zostało zmienione. Otwórz ponownie link z e-maila. Jeśli znowu się nie uda, powiadom administratorów tej strony.",
    },
    reset_handed_over: {
      title: "Musi Ci pomóc nasz dział pomocy",
      text: "Dla tego konta nie skonfigurowano żadnego sposobu potwierdzenia tożsamości. Hasło nie zostało zmienione. Skontaktuj się z działem pomocy i podaj poniższy numer.",
    },
    reset_waiting: {
      title: "Ta zmiana hasła czeka",
      text: "Dla tego konta nie skonfigurowano żadnego sposobu potwierdzenia tożsamości, dlatego czekamy i powiadamiamy właściciela wszystkimi znanymi nam drogami. Hasło nie zostało zmienione. Gdy czas minie, otrzymasz e-mail z linkiem, który pozwoli kontynuować.",
    },
    reset_cancelled: {
      title: "Ta zmiana hasła została zatrzymana",
      text: "Osoba mająca dostęp do poczty tego konta zgłosiła, że to nie ona. Hasło nie zostało tutaj zmienione. Jeśli konto należy do Ciebie, poproś o nowy link.",
    },
    reset_closed: {
      title: "Ta zmiana hasła jest zakończona",
      text: "Została dokończona lub otwarta ponownie w innym miejscu. Jeśli nadal potrzebujesz nowego hasła, otwórz ponownie link z e-maila lub poproś o nowy.",
    },
    account_changed: {
      title: "Konto w międzyczasie się zmieniło",
      text: `Hasło lub adres zmieniono w inny sposób, dlatego ten link został zamknięty. ${ASK_AGAIN}`,
    },
    invalid_enrolment_ticket: {
      title: "Ten link nie działa",
      text: "Może być ucięty albo nigdy nie był ważny. Skopiuj cały link z e-maila lub poproś administratorów tej strony o nowy.",
    },
    enrolment_ticket_expired: {
      title: "Ten link wygasł",
      text: "Nic nie zostało skonfigurowane. Poproś administratorów tej strony o nowy.",
    },
    enrolment_ticket_used: {
      title: "Ten link został już użyty",
      text: "Coś zostało za jego pomocą skonfigurowane. Jeśli to nie Ty, od razu powiadom administratorów tej strony.",
    },
    enrolment_locked: {
      title: "Zbyt wiele prób",
      text: "Aby chronić konto, ten link został zamknięty. Nic nie zostało skonfigurowane. Poproś administratorów tej strony o nowy.",
    },
    already_enrolled: {
      title: "Wszystko jest już skonfigurowane",
      text: "Twoje konto ma już sposób na potwierdzenie, że to Ty, więc nie musisz nic robić. Jeśli potrzebujesz kolejnego, zapytaj administratorów tej strony.",
    },
    too_many_enrolments: {
      title: "Nie ma już nic do skonfigurowania",
      text: "Twoje konto ma już najwyższą dozwoloną liczbę metod albo są one tutaj wyłączone. Poproś administratorów tej strony o usunięcie jednej z nich.",
    },
    wrong_browser: {
      title: "Ta strona należy do innej przeglądarki",
      text: "Otwórz ponownie link z e-maila w przeglądarce, w której chcesz dokończyć. Musi ona przyjmować pliki cookie z tej strony.",
    },
    forged_form: {
      title: "Formularz nie został przyjęty",
      text: "Był zbyt długo otwarty lub nie pochodził z tej strony. Nic nie zostało zmienione. Otwórz ponownie link z e-maila lub zacznij od nowa.",
    },
    ask_not_found: {
      title: "Ten krok jest zakończony",
      text: "Kod jest ważny przez 15 minut i w przeglądarce, w której o niego poproszono. Zacznij od nowa, a wyślemy Ci kolejny.",
    },
    too_many_requests: {
      title: "Zbyt wiele prób",
      text: "Odczekaj kilka minut i spróbuj ponownie. Sprawdź też pocztę: link może już tam być.",
    },
    busy: {
      title: "Mamy teraz duży ruch",
      text: "Nic nie zostało zmienione. Odczekaj chwilę, wróć i spróbuj ponownie.",
    },
    unknown_client: BAD_ADDRESS,
    client_required: BAD_ADDRESS,
    unknown_connection: BAD_ADDRESS,
    self_service_disabled: {
      title: "Tutaj nie można zmienić hasła",
      text: "Hasła do tych kont ustalają ich administratorzy. Poproś ich o nowe.",
    },
    invalid_tenant: TELL_OPERATOR,
    too_many_actions: TELL_OPERATOR,
    not_found: {
      title: "Nie ma takiej strony",
      text: "Adres może być błędnie wpisany lub ucięty. Jeśli pochodzi z e-maila, skopiuj stamtąd cały link.",
    },
    method_not_allowed: BAD_ADDRESS,
    body_too_large: {
      title: "To było zbyt dużo naraz",
      text: "Przesłane dane są większe niż jakikolwiek formularz na tej stronie. Wróć i spróbuj z mniejszą ilością.",
    },
    body_not_understood: BAD_ADDRESS,
    not_by_prefetch: {
      title: "Otwórz tę stronę samodzielnie",
      text: "Została wczytana z wyprzedzeniem, a to tutaj nie działa. Otwórz ją ponownie.",
    },
    internal: {
      title: "Coś poszło nie tak po naszej stronie",
      text: "To nie jest Twój błąd. Odczekaj chwilę, wróć i spróbuj ponownie. Jeśli problem się powtarza, podaj nam poniższy numer.",
    },
  },
  failure: {
    reason: "Podany powód",
    detail: "Dla programistów",
    reference: "Numer zgłoszenia",
    when: "Data",
    until: "Ciąg dalszy",
    ask: "Poproś o nowy link",
  },
}

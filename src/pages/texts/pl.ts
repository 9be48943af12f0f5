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
  },
  sent: {
    title: "Sprawdź pocztę",
    text: "Jeśli istnieje konto z tym adresem, link do ustawienia nowego hasła jest już w drodze:",
    hint: "Może to potrwać minutę. Zajrzyj też do folderu ze spamem.",
    again: "Wyślij ponownie",
    sentAgain: "Link został wysłany ponownie. Działa tylko najnowszy.",
    other: "Użyj innego adresu",
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
  newRecoveryCode: {
    title: "Zapisz nowy kod odzyskiwania",
    text: "Użyty kod już nie działa. Zastępuje go ten: zapisz go i przechowuj tam, gdzie tylko Ty go znajdziesz. Jest pokazywany tylko teraz.",
    confirm: "Nowy kod jest zapisany",
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
  refusals: {
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
    "no-password-reset": "Wybierz hasło.",
    "no-re-enter-password": "Wpisz hasło po raz drugi.",
    "password-mismatch": "Hasła różnią się od siebie. Wpisz oba ponownie.",
    "password-policy-not-met": "To hasło nie spełnia wszystkich zasad.",
    "password-too-long": "To hasło jest za długie. Wybierz krótsze.",
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
    wrong_browser: {
      title: "Ta strona należy do innej przeglądarki",
      text: "Otwórz ponownie link z e-maila w przeglądarce, w której chcesz dokończyć. Musi ona przyjmować pliki cookie z tej strony.",
    },
    forged_form: {
      title: "Formularz nie został przyjęty",
      text: "Był zbyt długo otwarty lub nie pochodził z tej strony. Nic nie zostało zmienione. Otwórz ponownie link z e-maila lub zacznij od nowa.",
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

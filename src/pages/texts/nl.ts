import { plural } from "../../lib/plural.ts"
import type { FailureText, TranslatedTexts } from "./texts.ts"

const characters = plural("nl", { one: "# teken", other: "# tekens" })
const ASK_AGAIN = "Vraag een nieuwe link aan op de plek waar u deze hebt aangevraagd."
const TELL_OPERATOR: FailureText = {
  title: "Hier is iets niet goed ingesteld",
  text: "U hebt niets verkeerd gedaan en er is niets gewijzigd. Laat het de beheerders van deze site weten.",
}
const BAD_ADDRESS: FailureText = {
  title: "Dit adres werkt niet",
  text: "Het adres van de pagina is onvolledig of onjuist. Ga terug naar de app en begin daar opnieuw.",
}

export const nl: TranslatedTexts = {
  title: (page, application) => `${page} | ${application}`,
  errorTitle: (title) => `Fout: ${title}`,
  support: {
    lead: "Hulp nodig?",
    email: (address) => `Schrijf naar ${address}`,
    page: "Contact opnemen met support",
  },
  continue: "Doorgaan",
  account: "Account",
  request: {
    title: "Wachtwoord vergeten?",
    text: "Vul uw e-mailadres in. We sturen u een link om een nieuw wachtwoord in te stellen.",
    label: "E-mailadres",
    submit: "Link versturen",
    missing: "Vul uw e-mailadres in.",
    malformed: "Dit adres is te lang. Controleer het en probeer het opnieuw.",
  },
  sent: {
    title: "Kijk in uw mailbox",
    text: "Als er een account met dit adres is, is er een link voor een nieuw wachtwoord onderweg:",
    hint: "Het kan een minuut duren. Kijk ook in de map met ongewenste e-mail.",
    again: "Opnieuw versturen",
    sentAgain: "We hebben de link opnieuw verstuurd. Alleen de nieuwste werkt.",
    other: "Een ander adres gebruiken",
  },
  open: {
    title: "Een nieuw wachtwoord instellen",
    text: (application) =>
      `U staat op het punt een nieuw wachtwoord in te stellen voor uw account bij ${application}.`,
    submit: "Doorgaan",
    notYou: "Hebt u hier niet om gevraagd? Sluit deze pagina: er verandert niets.",
  },
  code: {
    label: "Code van 6 cijfers",
    submit: "Doorgaan",
    resend: "Nieuwe code versturen",
    callAgain: "Opnieuw bellen",
    called: "U wordt opnieuw gebeld.",
    resent: "Er is een nieuwe code onderweg. Eerdere codes werken niet meer.",
    other: "Een andere methode gebruiken",
    voice: {
      title: "Vul de code uit het telefoongesprek in",
      text: "We bellen u. Een stem zegt de code twee keer.",
      hint: "Geen oproep? Laat u opnieuw bellen of kies een andere methode.",
    },
    phone: {
      title: "Hoe zullen we de code sturen?",
      text: "De code gaat naar uw telefoon.",
      sms: "Per sms",
      voice: "Met een telefoongesprek",
      toSms: "Liever per sms",
      toVoice: "Liever gebeld worden",
    },
    recovery: {
      title: "Vul uw herstelcode in",
      text: "Het is de code van 24 letters en cijfers die u hebt opgeschreven toen u uw account instelde. Hij werkt één keer.",
      label: "Herstelcode",
    },
    otp: {
      title: "Vul de code uit uw app in",
      text: "Open uw authenticator-app en vul de code in die de app voor dit account toont.",
    },
    email: {
      title: "Vul de code in die we hebben gestuurd",
      text: "We hebben per e-mail een code gestuurd naar dit adres:",
      hint: "De code is 5 minuten geldig. Kijk ook in de map met ongewenste e-mail.",
    },
    sms: {
      title: "Vul de code uit de sms in",
      text: "We hebben per sms een code gestuurd naar dit nummer:",
      number: "Telefoonnummer",
      hint: "De code is 5 minuten geldig.",
    },
  },
  newRecoveryCode: {
    title: "Schrijf uw nieuwe herstelcode op",
    text: "De code die u hebt gebruikt, werkt niet meer. Deze komt ervoor in de plaats: schrijf hem op en bewaar hem waar alleen u hem vindt. Hij wordt alleen nu getoond.",
    confirm: "Ik heb de nieuwe code opgeschreven",
  },
  picker: {
    title: "Bevestig dat u het bent",
    text: "Kies hoe u dat wilt doen.",
  },
  factors: {
    otp: { name: "Authenticator-app", hint: "Vul de code in die de app toont" },
    email: { name: "E-mail", hint: "We sturen u een code" },
    phone: { name: "Telefoon", hint: "We sturen u een code" },
    "push-notification": { name: "Melding", hint: "Keur de melding goed op uw telefoon" },
    "webauthn-roaming": {
      name: "Beveiligingssleutel",
      hint: "Sluit de sleutel aan of houd hem tegen uw apparaat",
    },
    "webauthn-platform": {
      name: "Dit apparaat",
      hint: "Vingerafdruk, gezicht of apparaatcode",
    },
    "recovery-code": { name: "Herstelcode", hint: "De code die u hebt opgeschreven" },
  },
  running: {
    title: "Een ogenblik",
    text: "We controleren uw aanvraag. De pagina gaat vanzelf verder.",
    stuckTitle: "Dit duurt langer dan normaal",
    stuck: "De controle reageert niet meer. U kunt haar opnieuw starten.",
  },
  away: {
    title: "Nog één controle",
    text: "De volgende stap is op een andere site. Daarna komt u hier terug.",
    host: "U gaat naar",
    submit: "Doorgaan",
  },
  back: {
    title: "Welkom terug",
    text: "Ga verder met uw nieuwe wachtwoord.",
  },
  password: {
    title: "Kies een nieuw wachtwoord",
    text: (application) => `Dit wordt het wachtwoord van uw account bij ${application}.`,
    label: "Nieuw wachtwoord",
    repeated: "Nieuw wachtwoord herhalen",
    submit: "Wachtwoord instellen",
    rules: "Het wachtwoord heeft nodig:",
    kept: "In orde:",
    broken: "Ontbreekt nog:",
  },
  rules: {
    nonEmpty: () => "ten minste één teken",
    lengthAtLeast: ([length]) => `ten minste ${characters(length)}`,
    maxLength: ([bytes]) => `hoogstens ${characters(bytes)}`,
    shouldContain: () => "al het volgende:",
    containsAtLeast: ([atLeast, of]) => `ten minste ${atLeast} van deze ${of}:`,
    lowerCase: () => "kleine letters (a tot en met z)",
    upperCase: () => "hoofdletters (A tot en met Z)",
    numbers: () => "cijfers (0 tot en met 9)",
    specialCharacters: () => "speciale tekens (zoals !\u00a0@\u00a0#\u00a0$\u00a0%)",
    identicalChars: ([most, example]) =>
      `hoogstens ${most} keer hetzelfde teken achter elkaar (niet ${example})`,
    sequentialChars: ([most, example]) =>
      `hoogstens ${characters(most)} op volgorde (niet ${example})`,
  },
  classic: {
    network: "De server is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.",
    noScript: "Een nieuw wachtwoord kiezen zonder scripts",
  },
  success: {
    title: "Uw wachtwoord is gewijzigd",
    text: "U bent overal uitgelogd. Log voortaan in met het nieuwe wachtwoord.",
    close: "U kunt deze pagina sluiten.",
    submit: "Naar de app",
  },
  notMe: {
    title: "Was u dit niet?",
    text: "Stop wat er met uw account gebeurt: elk openstaand herstel eindigt en u wordt overal uitgelogd. Uw wachtwoord blijft zoals het is.",
    submit: "Ik was het niet: stoppen",
    doneTitle: "Het is gestopt",
    done: "Elk openstaand herstel van uw account is beëindigd en u bent overal uitgelogd. De beheerders van deze site weten ervan.",
    next: "Is uw wachtwoord gewijzigd en was u dat niet, kies dan nu een nieuw wachtwoord. Controleer ook uw mailbox: misschien leest iemand uw e-mail.",
    expired:
      "Deze link is te oud of niet volledig. Maakt u zich zorgen over uw account, vraag dan een nieuwe link aan en kies een nieuw wachtwoord.",
  },
  refusals: {
    "invalid-otp-code-format": "De code heeft 6 cijfers. Controleer hem en vul hem opnieuw in.",
    "invalid-code": "Deze code is onjuist of verlopen. Probeer het met de nieuwste.",
    "invalid-code-format":
      "De code heeft 24 letters en cijfers. Controleer hem en vul hem opnieuw in.",
    "no-confirmation": "Schrijf eerst de nieuwe code op en zet dan het vinkje.",
    "too-many-sms": "Er is zojuist een code verstuurd. Wacht even voordat u er nog een aanvraagt.",
    "too-many-voice": "Er is zojuist gebeld. Wacht even voordat u nog een oproep aanvraagt.",
    "too-many-push":
      "Uw apparaat heeft zojuist een melding gekregen. Wacht even voordat u er nog een aanvraagt.",
    "webauthn-challenge-error":
      "De beveiligingssleutel is niet geaccepteerd. Probeer het opnieuw of kies een andere methode.",
    "webauthn-platform-challenge-error":
      "Dit apparaat heeft niet bevestigd dat u het bent. Probeer het opnieuw of kies een andere methode.",
    "challenge-transaction-pending":
      "Uw apparaat heeft nog niet geantwoord. Antwoord daar en ga dan hier verder.",
    "transaction-rejected":
      "De aanvraag is op uw apparaat geweigerd. Vraag een nieuwe aan als u het was.",
    "too-many-failures": "Te veel onjuiste codes. Wacht een paar minuten en probeer het opnieuw.",
    "too-many-email":
      "Er is zojuist een code verstuurd. Wacht even voordat u er nog een aanvraagt.",
    "transaction-not-found":
      "Deze code hoort bij een stap die voorbij is. Vraag een nieuwe code aan.",
    "authenticator-error": "Deze methode is nu niet te gebruiken. Kies een andere.",
    "no-password-reset": "Kies een wachtwoord.",
    "no-re-enter-password": "Vul het wachtwoord een tweede keer in.",
    "password-mismatch": "De twee wachtwoorden verschillen. Vul ze allebei opnieuw in.",
    "password-policy-not-met": "Dit wachtwoord voldoet niet aan alle regels.",
    "password-too-long": "Dit wachtwoord is te lang. Kies een korter wachtwoord.",
    "already-done": "Deze stap was al gedaan.",
  },
  failures: {
    invalid_request: {
      title: "We zijn de draad kwijt",
      text: "Deze stap hoort niet bij een herstel dat hier openstaat. Misschien bent u teruggegaan, of is de pagina opnieuw geladen of twee keer geopend. Open de link in uw e-mail opnieuw.",
    },
    invalid_reset_link: {
      title: "Deze link werkt niet",
      text: "Misschien is hij afgekapt of was hij nooit geldig. Kopieer de hele link uit de e-mail. Werkt het dan nog niet, vraag dan een nieuwe aan.",
    },
    reset_link_expired: {
      title: "Deze link is verlopen",
      text: `Links werken maar kort, om uw account te beschermen. ${ASK_AGAIN}`,
    },
    reset_link_used: {
      title: "Deze link is al gebruikt",
      text: "Het wachtwoord is ermee gewijzigd. Was u dat, log dan in met uw nieuwe wachtwoord. Was u het niet, vraag dan meteen een nieuwe link aan.",
    },
    reset_link_superseded: {
      title: "Er is een nieuwere link",
      text: "Alleen de nieuwste link werkt. Zoek onze laatste e-mail en open de link die erin staat.",
    },
    reset_link_open_elsewhere: {
      title: "Deze link staat op te veel plekken open",
      text: "Ga terug naar de browser waarin u hem het eerst hebt geopend en maak het daar af, of vraag een nieuwe link aan.",
    },
    reset_expired: {
      title: "De tijd is om",
      text: `Er is niets gewijzigd. ${ASK_AGAIN}`,
    },
    reset_denied: {
      title: "Dit herstel is geweigerd",
      text: "Uw wachtwoord is niet gewijzigd en deze link kan niet opnieuw worden gebruikt.",
    },
    reset_locked: {
      title: "Te veel onjuiste antwoorden",
      text: "Om het account te beschermen is deze link gesloten. Uw wachtwoord is niet gewijzigd. Wacht een tijdje en vraag dan een nieuwe link aan.",
    },
    reset_failed: {
      title: "Een stap is mislukt",
      text: "U hebt niets verkeerd gedaan en uw wachtwoord is niet gewijzigd. Open de link in uw e-mail opnieuw. Mislukt het weer, laat het dan de beheerders van deze site weten.",
    },
    reset_handed_over: {
      title: "Onze helpdesk moet u helpen",
      text: "Voor dit account is geen manier ingesteld om te bewijzen wie u bent. Uw wachtwoord is niet gewijzigd. Neem contact op met de helpdesk en geef de referentie hieronder door.",
    },
    reset_waiting: {
      title: "Dit herstel wacht",
      text: "Voor dit account is geen manier ingesteld om te bewijzen wie u bent. Daarom wachten we en waarschuwen we de eigenaar op elke manier die we kennen. Uw wachtwoord is niet gewijzigd. Als de tijd om is, krijgt u een e-mail met een link om verder te gaan.",
    },
    reset_cancelled: {
      title: "Dit herstel is gestopt",
      text: "Iemand met toegang tot de e-mail van dit account heeft laten weten er niet om te hebben gevraagd. Het wachtwoord is hier niet gewijzigd. Is het account van u, vraag dan een nieuwe link aan.",
    },
    reset_closed: {
      title: "Dit herstel is voorbij",
      text: "Het is ergens anders afgerond of opnieuw geopend. Hebt u nog een nieuw wachtwoord nodig, open dan de link in uw e-mail opnieuw of vraag een nieuwe aan.",
    },
    account_changed: {
      title: "Het account is intussen veranderd",
      text: `Het wachtwoord of het adres is op een andere manier gewijzigd. Daarom is deze link gesloten. ${ASK_AGAIN}`,
    },
    wrong_browser: {
      title: "Deze pagina hoort bij een andere browser",
      text: "Open de link in uw e-mail opnieuw, in de browser waarin u verder wilt gaan. Die moet cookies van deze site accepteren.",
    },
    forged_form: {
      title: "We hebben dit formulier niet aangenomen",
      text: "Het stond te lang open of kwam niet van deze site. Er is niets gewijzigd. Open de link in uw e-mail opnieuw of begin opnieuw.",
    },
    too_many_requests: {
      title: "Te veel pogingen",
      text: "Wacht een paar minuten en probeer het dan opnieuw. Kijk ook in uw mailbox: misschien is er al een link.",
    },
    busy: {
      title: "Het is op dit moment erg druk",
      text: "Er is niets gewijzigd. Wacht even, ga terug en probeer het opnieuw.",
    },
    unknown_client: BAD_ADDRESS,
    client_required: BAD_ADDRESS,
    unknown_connection: BAD_ADDRESS,
    self_service_disabled: {
      title: "Hier kunnen geen wachtwoorden worden hersteld",
      text: "De wachtwoorden van deze accounts worden door de beheerders ingesteld. Vraag hun om een nieuw wachtwoord.",
    },
    invalid_tenant: TELL_OPERATOR,
    too_many_actions: TELL_OPERATOR,
    not_found: {
      title: "Deze pagina bestaat niet",
      text: "Misschien is het adres verkeerd getypt of afgekapt. Komt het uit een e-mail, kopieer dan daar de hele link.",
    },
    method_not_allowed: BAD_ADDRESS,
    body_too_large: {
      title: "Dat was te veel ineens",
      text: "Wat is verstuurd, is groter dan elk formulier hier. Ga terug en probeer het met minder.",
    },
    body_not_understood: BAD_ADDRESS,
    not_by_prefetch: {
      title: "Open deze pagina zelf",
      text: "Ze is vooraf geladen, en dat werkt hier niet. Open haar opnieuw.",
    },
    internal: {
      title: "Er ging bij ons iets mis",
      text: "U hebt niets verkeerd gedaan. Wacht even, ga terug en probeer het opnieuw. Blijft het mislukken, geef ons dan de referentie hieronder.",
    },
  },
  failure: {
    reason: "Opgegeven reden",
    detail: "Voor ontwikkelaars",
    reference: "Referentie",
    when: "Tijdstip",
    until: "Gaat verder",
    ask: "Nieuwe link aanvragen",
  },
}

import { plural } from "../../lib/plural.ts"
import type { FailureText, TranslatedTexts } from "./texts.ts"

const characters = plural("it", { one: "# carattere", other: "# caratteri" })
const ASK_AGAIN = "Richieda un nuovo link dove ha richiesto questo."
const TELL_OPERATOR: FailureText = {
  title: "Una configurazione non è corretta",
  text: "Non ha fatto nulla di sbagliato e non è stato modificato nulla. Avvisi chi gestisce questo sito.",
}
const BAD_ADDRESS: FailureText = {
  title: "Questo indirizzo non funziona",
  text: "L’indirizzo della pagina è incompleto o errato. Torni all’app e ricominci da lì.",
}

export const it: TranslatedTexts = {
  title: (page, application) => `${page} | ${application}`,
  errorTitle: (title) => `Errore: ${title}`,
  support: {
    lead: "Serve aiuto?",
    email: (address) => `Scriva a ${address}`,
    page: "Contatti l’assistenza",
  },
  continue: "Continua",
  account: "Account",
  request: {
    title: "Ha dimenticato la password?",
    text: "Inserisca il suo indirizzo e-mail: le invieremo un link per impostare una nuova password.",
    label: "Indirizzo e-mail",
    submit: "Invia il link",
    missing: "Inserisca il suo indirizzo e-mail.",
    malformed: "Questo indirizzo è troppo lungo. Lo controlli e riprovi.",
  },
  sent: {
    title: "Controlli la posta",
    text: "Se esiste un account con questo indirizzo, riceverà un link per impostare una nuova password:",
    hint: "Può volerci un minuto. Guardi anche nella cartella della posta indesiderata.",
    again: "Invia di nuovo",
    sentAgain: "Lo abbiamo inviato di nuovo. Funziona solo il link più recente.",
    other: "Usa un altro indirizzo",
  },
  open: {
    title: "Imposti una nuova password",
    text: (application) =>
      `Sta per impostare una nuova password per il suo account di ${application}.`,
    submit: "Continua",
    notYou: "Non l’ha richiesto lei? Chiuda questa pagina: non cambierà nulla.",
  },
  code: {
    label: "Codice di 6 cifre",
    submit: "Continua",
    resend: "Invia un nuovo codice",
    callAgain: "Chiama di nuovo",
    called: "La stiamo chiamando di nuovo.",
    resent: "Abbiamo inviato un nuovo codice. I precedenti non funzionano più.",
    other: "Usa un altro metodo",
    voice: {
      title: "Inserisca il codice della chiamata",
      text: "La stiamo chiamando. Una voce dice il codice due volte.",
      hint: "Nessuna chiamata? Si faccia richiamare o scelga un altro metodo.",
    },
    phone: {
      title: "Come inviarle il codice?",
      text: "Arriva sul suo telefono.",
      sms: "Per SMS",
      voice: "Con una chiamata",
      toSms: "Meglio per SMS",
      toVoice: "Meglio con una chiamata",
    },
    recovery: {
      title: "Inserisca il suo codice di recupero",
      text: "È il codice di 24 lettere e cifre che ha annotato quando ha configurato l’account. Funziona una sola volta.",
      label: "Codice di recupero",
    },
    otp: {
      title: "Inserisca il codice della sua app",
      text: "Apra l’app di autenticazione e inserisca il codice che mostra per questo account.",
    },
    email: {
      title: "Inserisca il codice che le abbiamo inviato",
      text: "Abbiamo inviato un codice per e-mail a questo indirizzo:",
      hint: "È valido per 5 minuti. Guardi anche nella cartella della posta indesiderata.",
    },
    sms: {
      title: "Inserisca il codice ricevuto per SMS",
      text: "Abbiamo inviato un codice per SMS a questo numero:",
      number: "Numero di telefono",
      hint: "È valido per 5 minuti.",
    },
  },
  newRecoveryCode: {
    title: "Annoti il suo nuovo codice di recupero",
    text: "Il codice che ha usato non vale più. Questo lo sostituisce: lo annoti e lo conservi dove può trovarlo solo lei. Viene mostrato soltanto ora.",
    confirm: "Ho annotato il nuovo codice",
  },
  picker: {
    title: "Confermi che è lei",
    text: "Scelga come vuole farlo.",
  },
  factors: {
    otp: { name: "App di autenticazione", hint: "Inserisca il codice che l’app mostra" },
    email: { name: "E-mail", hint: "Le inviamo un codice" },
    phone: { name: "Telefono", hint: "Le inviamo un codice" },
    "push-notification": { name: "Notifica", hint: "La approvi sul telefono" },
    "webauthn-roaming": {
      name: "Chiave di sicurezza",
      hint: "La inserisca o la avvicini al dispositivo",
    },
    "webauthn-platform": {
      name: "Questo dispositivo",
      hint: "Impronta, volto o codice del dispositivo",
    },
    "recovery-code": { name: "Codice di recupero", hint: "Il codice che ha annotato" },
  },
  running: {
    title: "Un momento",
    text: "Stiamo verificando la sua richiesta. La pagina prosegue da sola.",
    stuckTitle: "Ci vuole più tempo del previsto",
    stuck: "La verifica non risponde più. Può avviarla di nuovo.",
  },
  away: {
    title: "Ancora una verifica",
    text: "Il prossimo passaggio è su un altro sito. Al termine tornerà qui.",
    host: "Sta per andare su",
    submit: "Continua",
  },
  back: {
    title: "Bentornato",
    text: "Continui per scegliere la nuova password.",
  },
  password: {
    title: "Scelga una nuova password",
    text: (application) => `Sarà la password del suo account di ${application}.`,
    label: "Nuova password",
    repeated: "Ripeta la nuova password",
    submit: "Imposta la password",
    rules: "La password deve avere:",
    kept: "Fatto:",
    broken: "Manca ancora:",
  },
  rules: {
    nonEmpty: () => "almeno un carattere",
    lengthAtLeast: ([length]) => `almeno ${characters(length)}`,
    maxLength: ([bytes]) => `al massimo ${characters(bytes)}`,
    shouldContain: () => "tutti questi elementi:",
    containsAtLeast: ([atLeast, of]) => `almeno ${atLeast} di questi ${of} elementi:`,
    lowerCase: () => "lettere minuscole (da a a z)",
    upperCase: () => "lettere maiuscole (da A a Z)",
    numbers: () => "cifre (da 0 a 9)",
    specialCharacters: () => "caratteri speciali (ad esempio !\u00a0@\u00a0#\u00a0$\u00a0%)",
    identicalChars: ([most, example]) =>
      `al massimo ${most} volte di seguito lo stesso carattere (non ${example})`,
    sequentialChars: ([most, example]) =>
      `al massimo ${characters(most)} in sequenza (non ${example})`,
  },
  classic: {
    network: "Il server non è raggiungibile. Controlli la connessione e riprovi.",
    noScript: "Scegliere una nuova password senza script",
  },
  success: {
    title: "La sua password è stata cambiata",
    text: "È stata effettuata la disconnessione ovunque. D’ora in poi acceda con la nuova password.",
    close: "Può chiudere questa pagina.",
    submit: "Vai all’app",
  },
  notMe: {
    title: "Non era lei?",
    text: "Fermi ciò che sta succedendo al suo account: ogni reimpostazione aperta termina e viene effettuata la disconnessione ovunque. La sua password resta com’è.",
    submit: "Non ero io: ferma",
    doneTitle: "È stato fermato",
    done: "Tutte le reimpostazioni aperte del suo account sono terminate ed è stata effettuata la disconnessione ovunque. Chi gestisce questo sito è stato avvisato.",
    next: "Se la sua password è stata cambiata e non è stato lei, ne scelga subito una nuova. Controlli anche la sua casella di posta: forse qualcuno legge le sue e-mail.",
    expired:
      "Questo link è troppo vecchio o incompleto. Se teme per il suo account, richieda un nuovo link e scelga una nuova password.",
  },
  refusals: {
    "invalid-otp-code-format": "Il codice ha 6 cifre. Lo controlli e lo inserisca di nuovo.",
    "invalid-code": "Questo codice è errato o scaduto. Riprovi con il più recente.",
    "invalid-code-format": "Il codice ha 24 lettere e cifre. Lo controlli e lo inserisca di nuovo.",
    "no-confirmation": "Prima annoti il nuovo codice, poi selezioni la casella.",
    "too-many-sms":
      "Un codice è appena stato inviato. Attenda un momento prima di richiederne un altro.",
    "too-many-voice":
      "È appena stata effettuata una chiamata. Attenda un momento prima di richiederne un’altra.",
    "too-many-push":
      "Il suo dispositivo è appena stato avvisato. Attenda un momento prima di riprovare.",
    "webauthn-challenge-error":
      "La chiave di sicurezza non è stata accettata. Riprovi o scelga un altro metodo.",
    "webauthn-platform-challenge-error":
      "Questo dispositivo non ha confermato che è lei. Riprovi o scelga un altro metodo.",
    "challenge-transaction-pending":
      "Il suo dispositivo non ha ancora risposto. Risponda lì, poi continui qui.",
    "transaction-rejected":
      "La richiesta è stata rifiutata sul suo dispositivo. Ne chieda una nuova se è stato lei.",
    "too-many-failures": "Troppi codici errati. Attenda qualche minuto e riprovi.",
    "too-many-email":
      "Un codice è appena stato inviato. Attenda un momento prima di richiederne un altro.",
    "transaction-not-found":
      "Questo codice appartiene a un passaggio già concluso. Richieda un nuovo codice.",
    "authenticator-error": "Questo metodo ora non si può usare. Ne scelga un altro.",
    "no-password-reset": "Scelga una password.",
    "no-re-enter-password": "Inserisca la password una seconda volta.",
    "password-mismatch": "Le due password sono diverse. Le inserisca di nuovo entrambe.",
    "password-policy-not-met": "Questa password non rispetta tutte le regole.",
    "password-too-long": "Questa password è troppo lunga. Ne scelga una più corta.",
    "already-done": "Questo passaggio era già stato completato.",
  },
  failures: {
    invalid_request: {
      title: "Abbiamo perso il filo",
      text: "Questo passaggio non appartiene a nessuna reimpostazione aperta qui. Forse è tornato indietro, ha ricaricato la pagina o l’ha aperta due volte. Apra di nuovo il link nell’e-mail.",
    },
    invalid_reset_link: {
      title: "Questo link non funziona",
      text: "Forse è incompleto o non è mai stato valido. Copi il link intero dall’e-mail. Se ancora non funziona, ne richieda uno nuovo.",
    },
    reset_link_expired: {
      title: "Questo link è scaduto",
      text: `I link sono validi solo per poco tempo, per proteggere il suo account. ${ASK_AGAIN}`,
    },
    reset_link_used: {
      title: "Questo link è già stato usato",
      text: "Con questo link è stata cambiata la password. Se è stato lei, acceda con la nuova password. Se non è stato lei, richieda subito un nuovo link.",
    },
    reset_link_superseded: {
      title: "C’è un link più recente",
      text: "Funziona solo il link più recente. Cerchi la nostra ultima e-mail e apra il link che contiene.",
    },
    reset_link_open_elsewhere: {
      title: "Questo link è aperto in troppi posti",
      text: "Torni al browser in cui l’ha aperto per la prima volta e concluda lì, oppure richieda un nuovo link.",
    },
    reset_expired: {
      title: "Il tempo è scaduto",
      text: `Non è stato modificato nulla. ${ASK_AGAIN}`,
    },
    reset_denied: {
      title: "Questa reimpostazione è stata rifiutata",
      text: "La sua password non è stata cambiata e questo link non può più essere usato.",
    },
    reset_locked: {
      title: "Troppe risposte errate",
      text: "Per proteggere l’account, questo link è stato chiuso. La sua password non è stata cambiata. Attenda un po’, poi richieda un nuovo link.",
    },
    reset_failed: {
      title: "Un passaggio non è riuscito",
      text: "Non ha fatto nulla di sbagliato e la sua password non è stata cambiata. Apra di nuovo il link nell’e-mail. Se non riesce ancora, avvisi chi gestisce questo sito.",
    },
    reset_handed_over: {
      title: "Deve aiutarla la nostra assistenza",
      text: "Per questo account non è configurato alcun modo per dimostrare chi è lei. La sua password non è stata cambiata. Contatti l’assistenza e comunichi il riferimento qui sotto.",
    },
    reset_waiting: {
      title: "Questa reimpostazione è in attesa",
      text: "Per questo account non è configurato alcun modo per dimostrare chi è lei, perciò attendiamo e avvisiamo il titolare con ogni mezzo che conosciamo. La sua password non è stata cambiata. Trascorso il tempo riceverà un’e-mail con un link per continuare.",
    },
    reset_cancelled: {
      title: "Questa reimpostazione è stata fermata",
      text: "Qualcuno con accesso alla posta di questo account ha dichiarato di non averla richiesta. La password non è stata cambiata qui. Se l’account è suo, richieda un nuovo link.",
    },
    reset_closed: {
      title: "Questa reimpostazione è conclusa",
      text: "È stata completata o riaperta altrove. Se le serve ancora una nuova password, apra di nuovo il link nell’e-mail o ne richieda uno nuovo.",
    },
    account_changed: {
      title: "Nel frattempo l’account è cambiato",
      text: `La password o l’indirizzo sono stati modificati in altro modo, perciò questo link è stato chiuso. ${ASK_AGAIN}`,
    },
    wrong_browser: {
      title: "Questa pagina appartiene a un altro browser",
      text: "Apra di nuovo il link nell’e-mail, nel browser in cui vuole concludere. Il browser deve accettare i cookie di questo sito.",
    },
    forged_form: {
      title: "Non abbiamo accettato questo modulo",
      text: "È rimasto aperto troppo a lungo o non proveniva da questo sito. Non è stato modificato nulla. Apra di nuovo il link nell’e-mail o ricominci.",
    },
    too_many_requests: {
      title: "Troppi tentativi",
      text: "Attenda qualche minuto e riprovi. Controlli anche la posta: forse un link è già arrivato.",
    },
    busy: {
      title: "Al momento siamo molto occupati",
      text: "Non è stato modificato nulla. Attenda un momento, torni indietro e riprovi.",
    },
    unknown_client: BAD_ADDRESS,
    client_required: BAD_ADDRESS,
    unknown_connection: BAD_ADDRESS,
    self_service_disabled: {
      title: "Qui non si possono reimpostare le password",
      text: "Le password di questi account sono assegnate da chi li gestisce. Ne richieda una nuova a loro.",
    },
    invalid_tenant: TELL_OPERATOR,
    too_many_actions: TELL_OPERATOR,
    not_found: {
      title: "Questa pagina non esiste",
      text: "Forse l’indirizzo è scritto male o incompleto. Se viene da un’e-mail, copi da lì il link intero.",
    },
    method_not_allowed: BAD_ADDRESS,
    body_too_large: {
      title: "Era troppo in una volta sola",
      text: "Quanto inviato è più grande di qualsiasi modulo di questo sito. Torni indietro e riprovi con meno.",
    },
    body_not_understood: BAD_ADDRESS,
    not_by_prefetch: {
      title: "Apra questa pagina manualmente",
      text: "È stata caricata in anticipo, e qui non funziona. La apra di nuovo.",
    },
    internal: {
      title: "Qualcosa non ha funzionato da parte nostra",
      text: "Non ha fatto nulla di sbagliato. Attenda un momento, torni indietro e riprovi. Se il problema continua, ci comunichi il riferimento qui sotto.",
    },
  },
  failure: {
    reason: "Motivo indicato",
    detail: "Per gli sviluppatori",
    reference: "Riferimento",
    when: "Data",
    until: "Prosegue",
    ask: "Richiedi un nuovo link",
  },
}

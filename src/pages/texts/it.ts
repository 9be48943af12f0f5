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
    names: {
      email: "indirizzo e-mail",
      username: "nome utente",
      phone_number: "numero di telefono",
    },
    any: "Ci dica chi è: le invieremo ciò che serve per impostarne una nuova.",
    phoneHint:
      "Scriva il numero di telefono con il prefisso del paese, ad esempio +1 500 555 0006.",
    refusals: {
      "no-username": "Inserisca ciò con cui accede.",
      "no-phone_number": "Inserisca il suo numero di telefono.",
      "invalid-phone-format":
        "Scriva il numero di telefono con il segno più e il prefisso del paese, ad esempio +1 500 555 0006.",
      "invalid-login-id": "Questo non può essere corretto. Lo controlli e riprovi.",
      "invalid-email-phone":
        "Inserisca un indirizzo e-mail, oppure un numero di telefono con il segno più e il prefisso del paese.",
    },
  },
  sent: {
    title: "Controlli la posta",
    text: "Se esiste un account con questo indirizzo, riceverà un link per impostare una nuova password:",
    hint: "Può volerci un minuto. Guardi anche nella cartella della posta indesiderata.",
    again: "Invia di nuovo",
    sentAgain: "Lo abbiamo inviato di nuovo. Funziona solo il link più recente.",
    other: "Usa un altro indirizzo",
  },
  ask: {
    mailed: "Se esiste un account con questo indirizzo o nome, riceverà un codice per e-mail:",
    mailedWithLink:
      "Se esiste un account con questo indirizzo o nome, riceverà un’e-mail. Apra il link che contiene o inserisca qui il suo codice:",
    phoneTitle: "Controlli il telefono",
    texted: "Se esiste un account con questo numero, riceverà un codice per SMS:",
    called: "Se esiste un account con questo numero, lo stiamo chiamando per dire un codice:",
    lifetime: "Il codice è valido per 15 minuti, e solo in questo browser.",
    resent: "Lo abbiamo inviato di nuovo. Funziona solo il codice più recente.",
    locked:
      "Per proteggere l’account, qui non si accettano più codici. Non è stato modificato nulla. Ricominci per ricevere un nuovo codice.",
    otherNumber: "Usa un altro numero",
    startOver: "Ricomincia",
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
  key: {
    roaming: {
      title: "Usi la sua chiave di sicurezza",
      text: "Tenga a portata di mano la chiave che ha configurato per questo account. Il browser le dice quando inserirla, avvicinarla o toccarla.",
      submit: "Usa la chiave di sicurezza",
    },
    platform: {
      title: "Confermi con questo dispositivo",
      text: "Il dispositivo chiede la sua impronta, il suo volto o il codice con cui lo sblocca. Deve essere il dispositivo che ha configurato per questo account.",
      submit: "Conferma con questo dispositivo",
    },
    waiting: "In attesa della sua conferma",
    without:
      "Questo browser qui non può farlo. Usi un altro metodo o apra il link nell’e-mail con un browser che può farlo, con gli script attivati.",
  },
  push: {
    title: "Approvi sul suo dispositivo",
    text: "Apra l’autenticatore sul suo dispositivo e vi inserisca questo numero:",
    hint: "È valido per 5 minuti. La pagina prosegue da sola quando ha approvato.",
    preparing: "Stiamo inviando una notifica al suo dispositivo.",
    unsent:
      "Al momento non è stato possibile inviare una notifica. Usi un altro metodo o attenda un po’.",
    expired: "La notifica è scaduta. Ne invii una nuova.",
    approved: "Ha approvato. Continui qui.",
    rejected: "La richiesta è stata rifiutata sul suo dispositivo.",
    resend: "Invia di nuovo",
    resent: "Abbiamo inviato una nuova notifica. Ora il numero è un altro.",
    enterCode: "Inserisci invece un codice",
    codeText:
      "Apra l’autenticatore sul suo dispositivo e inserisca il codice che mostra per questo account.",
    back: "Usa invece la notifica",
  },
  authenticator: {
    title: "Autenticatore",
    needsScript: "Questa pagina ha bisogno di JavaScript.",
    nothing:
      "Su questo dispositivo non c’è ancora alcun account. Scansioni il codice mostrato dalla pagina in cui lo configura.",
    adding: {
      title: "Aggiungere questo account?",
      text: "A questo dispositivo verrà chiesta conferma quando qualcuno reimposta la password dell’account. Lo aggiunga solo se ha aperto lei la pagina con il codice.",
      submit: "Aggiungi l’account",
      cancel: "Non aggiungerlo",
    },
    request: {
      title: "È lei?",
      text: "Qualcuno sta reimpostando una password. Approvi solo se lo sta facendo lei in questo momento.",
      application: "Applicazione",
      account: "Account",
      when: "Ora",
      where: "Da",
      label: "Numero sull’altro schermo",
      missing: "Inserisca le due cifre mostrate sull’altro schermo.",
      approve: "Approva",
      reject: "No, non sono io",
    },
    account: {
      waiting: "Torni alla pagina con il codice e concluda lì.",
      code: "Codice:",
      left: "Secondi al prossimo codice",
      remove: "Rimuovi questo account",
      sure: "A questo dispositivo non verrà più chiesta conferma. Senza un altro metodo, forse non potrà reimpostare la password.",
      removeSure: "Rimuovilo",
      keep: "Mantienilo",
    },
    notifications: {
      title: "Notifiche",
      text: "Le attivi per sapere di una richiesta anche quando questa pagina è chiusa.",
      denied:
        "Le notifiche sono bloccate per questo sito. Le consenta nelle impostazioni del browser, oppure tenga aperta questa pagina quando le serve.",
      none: "Questo browser qui non ha notifiche. Su un iPhone o iPad aggiunga prima questa pagina alla schermata Home. Senza notifiche, apra questa pagina quando le serve.",
      submit: "Attiva le notifiche",
    },
    byLink: {
      title: "Aggiungere un account con il suo link",
      label: "Link",
      submit: "Continua",
    },
    messages: {
      approved: "Approvato. Continui nell’altra finestra.",
      "wrong-number":
        "Non è il numero sull’altro schermo, perciò la richiesta è stata rifiutata. Se è stato lei, ne faccia inviare una nuova.",
      "not-me":
        "Rifiutato. Chi ha fatto la richiesta ha potuto aprire un link dalla sua casella di posta: cambi anche la password della casella.",
      gone: "Questa richiesta è conclusa: ha già avuto risposta, è scaduta o ce n’è una più recente.",
      added: "L’account è configurato su questo dispositivo.",
      waiting: "Quasi fatto: torni alla pagina con il codice e concluda lì.",
      dead: "Questo codice è scaduto o è già stato usato. Faccia mostrare alla pagina un nuovo codice.",
      "bad-link": "Questo non è il link di un account. Copi per intero il link sotto il codice.",
      removed: "L’account è stato rimosso da questo dispositivo.",
      unknown:
        "Un account su questo dispositivo non è più configurato. Lo rimuova e lo configuri di nuovo.",
      offline: "Non c’è connessione. I codici funzionano anche senza.",
      notified: "Le notifiche sono attive.",
      "not-notified":
        "Non è stato possibile attivare le notifiche. Apra questa pagina quando le serve.",
    },
  },
  newRecoveryCode: {
    title: "Annoti il suo nuovo codice di recupero",
    text: "Il codice che ha usato non vale più. Questo lo sostituisce: lo annoti e lo conservi dove può trovarlo solo lei. Viene mostrato soltanto ora.",
    confirm: "Ho annotato il nuovo codice",
  },
  form: {
    title: "Ancora qualche informazione",
    optional: "(facoltativo)",
    yes: "Sì",
    no: "No",
    choose: "Scelga…",
    accept: "Accetto",
    previous: "Indietro",
    errors: {
      ERR_REQUIRED_PROPERTY: () => "Compili questo campo.",
      ERR_ACCEPTANCE_REQUIRED: () => "Selezioni questa casella per continuare.",
      ERR_TOO_SHORT_STRING: (bound) => `È troppo corto: almeno ${characters(bound)}.`,
      ERR_TOO_LONG_STRING: (bound) => `È troppo lungo: al massimo ${characters(bound)}.`,
      ERR_EMAIL_EXPECTED: () => "Inserisca un indirizzo e-mail, ad esempio name@example.com.",
      ERR_URL_EXPECTED: () => "Inserisca un indirizzo web, ad esempio https://example.com.",
      ERR_TEL_EXPECTED: () => "Inserisca un numero di telefono, ad esempio +15005550006.",
      ERR_NUMBER_EXPECTED: () => "Inserisca un numero.",
      ERR_TOO_SMALL_NUMBER: (bound) => `Inserisca ${bound} o più.`,
      ERR_TOO_BIG_NUMBER: (bound) => `Inserisca ${bound} o meno.`,
      ERR_BOOLEAN_EXPECTED: () => "Scelga una delle due risposte.",
      ERR_OPTION_EXPECTED: () => "Scelga dall’elenco.",
      ERR_DATE_EXPECTED: () => "Inserisca una data, ad esempio 2026-05-31.",
      ERR_TIME_EXPECTED: () => "Inserisca un’ora, ad esempio 09:30.",
      ERR_PASSWORD_COMPLEXITY: () =>
        "Usi insieme lettere minuscole e maiuscole, cifre e altri caratteri.",
    },
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
  passkey: {
    offer: "Crea invece una passkey",
    title: "Crei una passkey",
    text: (application) =>
      `Sostituisce la sua password di ${application}. Accede con l’impronta, il volto o il codice del suo dispositivo, e non c’è nulla da ricordare né da rivelare.`,
    hint: "Il browser chiede dove conservarla. La vecchia password e le passkey precedenti non funzioneranno più.",
    submit: "Crea una passkey",
    usePassword: "Scegli invece una password",
    done: {
      title: "La sua passkey è pronta",
      text: "È stata effettuata la disconnessione ovunque e la vecchia password non funziona più. D’ora in poi acceda con la passkey.",
    },
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
  enrol: {
    open: {
      title: "Configuri un altro modo per accedere",
      text: (application) =>
        `Così potrà dimostrare che è lei quando dovrà rientrare nel suo account di ${application}.`,
      notYou: "Non è il suo account? Chiuda questa pagina: non cambierà nulla.",
    },
    choose: {
      title: "Come vuole confermare che è lei?",
      text: "Scelga che cosa configurare.",
      none: "Al momento qui non si può configurare nulla. Si rivolga a chi gestisce questo sito.",
    },
    hints: {
      otp: "Un’app mostra i codici, anche senza rete",
      email: "Codici per e-mail, a un indirizzo che lei conferma",
      phone: "Codici per SMS o con una chiamata",
      "push-notification": "Un suo dispositivo le chiede conferma",
      "webauthn-roaming": "Una chiave da inserire o avvicinare al dispositivo",
      "webauthn-platform": "Impronta, volto o codice di questo dispositivo",
      "recovery-code": "Un codice che lei annota",
    },
    otp: {
      title: "Configuri la sua app di autenticazione",
      text: "Scansioni questo con la sua app di autenticazione.",
      qr: "Codice da scansionare con la sua app di autenticazione",
      typed: "Se non può scansionarlo, inserisca questa chiave nell’app:",
      code: "Poi inserisca il codice che l’app mostra.",
    },
    phone: {
      title: "Configuri il suo telefono",
      text: "Inserisca il suo numero con + e il prefisso del suo paese. Vi inviamo un codice per confermarlo.",
      label: "Numero di telefono",
      ways: "Come vuole ricevere i codici?",
      sms: "Per SMS",
      voice: "Con una chiamata",
    },
    email: {
      title: "Configuri un indirizzo e-mail",
      text: "Inserisca un indirizzo che solo lei può leggere. Vi inviamo un codice per confermarlo.",
      label: "Indirizzo e-mail",
    },
    sent: {
      sms: {
        title: "Inserisca il codice ricevuto per SMS",
        text: "Abbiamo inviato un codice per SMS a questo numero:",
      },
      voice: {
        title: "Inserisca il codice della chiamata",
        text: "Chiamiamo questo numero e diciamo un codice:",
      },
      email: {
        title: "Inserisca il codice che le abbiamo inviato",
        text: "Abbiamo inviato un codice per e-mail a questo indirizzo:",
      },
    },
    roaming: {
      title: "Configuri la sua chiave di sicurezza",
      text: "Tenga la chiave a portata di mano. Il browser le dice quando inserirla, avvicinarla o toccarla.",
      submit: "Configura la chiave di sicurezza",
    },
    platform: {
      title: "Configuri questo dispositivo",
      text: "Il dispositivo chiede la sua impronta, il suo volto o il codice con cui lo sblocca. Poi funziona solo su questo dispositivo.",
      submit: "Configura questo dispositivo",
    },
    device: {
      title: "Configuri il suo dispositivo",
      text: "Scansioni questo con la fotocamera del dispositivo che dovrà chiederle conferma.",
      qr: "Codice da scansionare con il suo dispositivo",
      here: "È questo il dispositivo? Continui qui",
      waiting: "In attesa del suo dispositivo. La pagina prosegue da sola.",
      restart: "Mostra un nuovo codice",
      knownTitle: "Il suo dispositivo è collegato",
      known: "Continui: d’ora in poi le chiederà conferma.",
    },
    recovery: {
      title: "Annoti il suo codice di recupero",
      text: "Le permette di rientrare quando ha perso tutto il resto. Lo annoti e lo conservi dove può trovarlo solo lei. Funziona una sola volta e viene mostrato soltanto ora.",
      confirm: "Ho annotato il codice",
    },
    done: {
      title: "È tutto pronto",
      text: "D’ora in poi può confermare così che è lei. Glielo abbiamo scritto anche per e-mail.",
    },
  },
  refusals: {
    "no-phone": "Inserisca un numero di telefono.",
    "invalid-phone-format":
      "Inserisca il numero con + e il prefisso del suo paese, ad esempio +1 500 555 0006.",
    "no-email": "Inserisca un indirizzo e-mail.",
    "invalid-email-format": "Non sembra un indirizzo e-mail. Lo controlli e riprovi.",
    "already-enrolled": "È già configurato. Ne scelga un altro.",
    "setup-expired": "Ci è voluto troppo tempo. Ricominci con un nuovo codice.",
    "webauthn-enrollment-error":
      "Non è stato possibile configurare la chiave di sicurezza. Riprovi o scelga un altro metodo.",
    "webauthn-platform-enrollment-error":
      "Non è stato possibile configurare questo dispositivo. Riprovi o scelga un altro metodo.",
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
    "form-not-valid": "Controlli quanto è segnalato qui sotto.",
    "no-password-reset": "Scelga una password.",
    "no-re-enter-password": "Inserisca la password una seconda volta.",
    "password-mismatch": "Le due password sono diverse. Le inserisca di nuovo entrambe.",
    "password-policy-not-met": "Questa password non rispetta tutte le regole.",
    "password-too-long": "Questa password è troppo lunga. Ne scelga una più corta.",
    "passkey-enrollment-error":
      "Non è stata creata alcuna passkey. Riprovi o scelga invece una password.",
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
    invalid_enrolment_ticket: {
      title: "Questo link non funziona",
      text: "Forse è incompleto o non è mai stato valido. Copi il link intero dall’e-mail o ne richieda uno nuovo a chi gestisce questo sito.",
    },
    enrolment_ticket_expired: {
      title: "Questo link è scaduto",
      text: "Non è stato configurato nulla. Ne richieda uno nuovo a chi gestisce questo sito.",
    },
    enrolment_ticket_used: {
      title: "Questo link è già stato usato",
      text: "Con questo link è stato configurato qualcosa. Se non è stato lei, avvisi subito chi gestisce questo sito.",
    },
    enrolment_locked: {
      title: "Troppi tentativi",
      text: "Per proteggere l’account, questo link è stato chiuso e non è stato configurato nulla. Ne richieda uno nuovo a chi gestisce questo sito.",
    },
    already_enrolled: {
      title: "È già tutto configurato",
      text: "Il suo account ha già un modo per confermare che è lei, perciò non deve fare nulla. Per averne un altro, si rivolga a chi gestisce questo sito.",
    },
    too_many_enrolments: {
      title: "Non c’è altro da configurare",
      text: "Il suo account ne ha già quanti ne può avere, o questi metodi qui sono disattivati. Chieda a chi gestisce questo sito di rimuoverne uno.",
    },
    wrong_browser: {
      title: "Questa pagina appartiene a un altro browser",
      text: "Apra di nuovo il link nell’e-mail, nel browser in cui vuole concludere. Il browser deve accettare i cookie di questo sito.",
    },
    forged_form: {
      title: "Non abbiamo accettato questo modulo",
      text: "È rimasto aperto troppo a lungo o non proveniva da questo sito. Non è stato modificato nulla. Apra di nuovo il link nell’e-mail o ricominci.",
    },
    ask_not_found: {
      title: "Questo passaggio è concluso",
      text: "Un codice è valido per 15 minuti, e nel browser che l’ha richiesto. Ricominci e gliene invieremo uno nuovo.",
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

import { plural } from "../../lib/plural.ts"
import type { FailureText, TranslatedTexts } from "./texts.ts"

const characters = plural("es", { one: "# carácter", other: "# caracteres" })
const ASK_AGAIN = "Solicite un enlace nuevo en el mismo lugar donde solicitó este."
const TELL_OPERATOR: FailureText = {
  title: "Hay algo mal configurado",
  text: "Usted no ha hecho nada mal y no se ha cambiado nada. Avise a los responsables de este sitio.",
}
const BAD_ADDRESS: FailureText = {
  title: "Esta dirección no funciona",
  text: "La dirección de la página está incompleta o es incorrecta. Vuelva a la aplicación y empiece de nuevo desde allí.",
}

export const es: TranslatedTexts = {
  title: (page, application) => `${page} | ${application}`,
  errorTitle: (title) => `Error: ${title}`,
  support: {
    lead: "¿Necesita ayuda?",
    email: (address) => `Escriba a ${address}`,
    page: "Contactar con soporte",
  },
  continue: "Continuar",
  account: "Cuenta",
  request: {
    title: "¿Ha olvidado su contraseña?",
    text: "Escriba su correo electrónico y le enviaremos un enlace para crear una contraseña nueva.",
    label: "Correo electrónico",
    submit: "Enviar el enlace",
    missing: "Escriba su correo electrónico.",
    malformed: "Esta dirección es demasiado larga. Revísela e inténtelo de nuevo.",
    names: {
      email: "correo electrónico",
      username: "nombre de usuario",
      phone_number: "número de teléfono",
    },
    any: "Díganos quién es y le enviaremos lo que necesita para crear una nueva.",
    phoneHint:
      "Escriba el número de teléfono con el prefijo del país, por ejemplo +1 500 555 0006.",
    refusals: {
      "no-username": "Escriba lo que usa para iniciar sesión.",
      "no-phone_number": "Escriba su número de teléfono.",
      "invalid-phone-format":
        "Escriba el número de teléfono con el signo más y el prefijo del país, por ejemplo +1 500 555 0006.",
      "invalid-login-id": "Esto no puede ser correcto. Revíselo e inténtelo de nuevo.",
      "invalid-email-phone":
        "Escriba un correo electrónico, o un número de teléfono con el signo más y el prefijo del país.",
    },
  },
  sent: {
    title: "Revise su correo",
    text: "Si existe una cuenta con esta dirección, le llegará un enlace para crear una contraseña nueva:",
    hint: "Puede tardar un minuto. Mire también en la carpeta de correo no deseado.",
    again: "Enviar de nuevo",
    sentAgain: "Lo hemos enviado de nuevo. Solo funciona el enlace más reciente.",
    other: "Usar otra dirección",
  },
  ask: {
    mailed:
      "Si existe una cuenta con esta dirección o este nombre, le llegará un código por correo:",
    mailedWithLink:
      "Si existe una cuenta con esta dirección o este nombre, le llegará un correo. Abra el enlace que contiene o escriba aquí su código:",
    phoneTitle: "Revise su teléfono",
    texted: "Si existe una cuenta con este número, le llegará un código por SMS:",
    called: "Si existe una cuenta con este número, lo estamos llamando para decir un código:",
    lifetime: "El código es válido durante 15 minutos, y solo en este navegador.",
    resent: "Lo hemos enviado de nuevo. Solo funciona el código más reciente.",
    locked:
      "Para proteger la cuenta, aquí ya no se aceptan más códigos. No se ha cambiado nada. Empiece de nuevo para recibir otro código.",
    otherNumber: "Usar otro número",
    startOver: "Empezar de nuevo",
  },
  open: {
    title: "Crear una contraseña nueva",
    text: (application) =>
      `Está a punto de crear una contraseña nueva para su cuenta de ${application}.`,
    submit: "Continuar",
    notYou: "¿No lo ha solicitado usted? Cierre esta página: no cambiará nada.",
  },
  code: {
    label: "Código de 6 dígitos",
    submit: "Continuar",
    resend: "Enviar un código nuevo",
    callAgain: "Llamar de nuevo",
    called: "Le estamos llamando de nuevo.",
    resent: "Hemos enviado un código nuevo. Los anteriores ya no funcionan.",
    other: "Usar otro método",
    voice: {
      title: "Escriba el código de la llamada",
      text: "Le estamos llamando. Una voz dice el código dos veces.",
      hint: "¿No recibe la llamada? Pida que le llamen de nuevo o elija otro método.",
    },
    phone: {
      title: "¿Cómo le enviamos el código?",
      text: "Se envía a su teléfono.",
      sms: "Por SMS",
      voice: "Por llamada",
      toSms: "Mejor por SMS",
      toVoice: "Mejor por llamada",
    },
    recovery: {
      title: "Escriba su código de recuperación",
      text: "Es el código de 24 letras y números que anotó al configurar su cuenta. Solo funciona una vez.",
      label: "Código de recuperación",
    },
    otp: {
      title: "Escriba el código de su aplicación",
      text: "Abra su aplicación de autenticación y escriba el código que muestra para esta cuenta.",
    },
    email: {
      title: "Escriba el código que le hemos enviado",
      text: "Hemos enviado un código por correo a esta dirección:",
      hint: "Es válido durante 5 minutos. Mire también en la carpeta de correo no deseado.",
    },
    sms: {
      title: "Escriba el código del SMS",
      text: "Hemos enviado un código por SMS a este número:",
      number: "Número de teléfono",
      hint: "Es válido durante 5 minutos.",
    },
  },
  key: {
    roaming: {
      title: "Use su llave de seguridad",
      text: "Tenga a mano la llave que configuró para esta cuenta. Su navegador le indica cuándo conectarla, acercarla o tocarla.",
      submit: "Usar la llave de seguridad",
    },
    platform: {
      title: "Confirme con este dispositivo",
      text: "Su dispositivo pide su huella, su rostro o el código con el que lo desbloquea. Debe ser el dispositivo que configuró para esta cuenta.",
      submit: "Confirmar con este dispositivo",
    },
    waiting: "A la espera de su confirmación",
    without:
      "Este navegador no puede hacerlo aquí. Use otro método o abra el enlace de su correo en un navegador que pueda, con los scripts activados.",
  },
  push: {
    title: "Apruébelo en su dispositivo",
    text: "Abra el autenticador en su dispositivo y escriba allí este número:",
    hint: "Es válido durante 5 minutos. Esta página continuará por sí sola cuando lo haya aprobado.",
    preparing: "Estamos enviando una notificación a su dispositivo.",
    unsent: "Ahora no se ha podido enviar ninguna notificación. Use otro método o espere un rato.",
    expired: "La notificación ha caducado. Envíe una nueva.",
    approved: "Lo ha aprobado. Continúe aquí.",
    rejected: "La solicitud se rechazó en su dispositivo.",
    resend: "Enviar de nuevo",
    resent: "Hemos enviado una notificación nueva. El número ahora es otro.",
    enterCode: "Escribir un código en su lugar",
    codeText:
      "Abra el autenticador en su dispositivo y escriba el código que muestra para esta cuenta.",
    back: "Usar la notificación en su lugar",
  },
  authenticator: {
    title: "Autenticador",
    needsScript: "Esta página necesita JavaScript.",
    nothing:
      "Todavía no hay ninguna cuenta en este dispositivo. Escanee el código que muestra la página donde la configura.",
    adding: {
      title: "¿Añadir esta cuenta?",
      text: "Se preguntará a este dispositivo cuando alguien restablezca la contraseña de la cuenta. Añádala solo si usted mismo abrió la página con el código.",
      submit: "Añadir la cuenta",
      cancel: "No añadirla",
    },
    request: {
      title: "¿Es usted?",
      text: "Alguien está restableciendo una contraseña. Apruébelo solo si lo está haciendo usted en este momento.",
      application: "Aplicación",
      account: "Cuenta",
      when: "Hora",
      where: "Desde",
      label: "Número de la otra pantalla",
      missing: "Escriba los dos dígitos que muestra la otra pantalla.",
      approve: "Aprobar",
      reject: "No, no soy yo",
    },
    account: {
      waiting: "Vuelva a la página con el código y termine allí.",
      code: "Código:",
      left: "Segundos hasta el próximo código",
      remove: "Quitar esta cuenta",
      sure: "Ya no se preguntará a este dispositivo. Sin otro método, quizá no pueda restablecer su contraseña.",
      removeSure: "Quitarla",
      keep: "Conservarla",
    },
    notifications: {
      title: "Notificaciones",
      text: "Actívelas para enterarse de una solicitud aunque esta página esté cerrada.",
      denied:
        "Las notificaciones están bloqueadas para este sitio. Permítalas en los ajustes de su navegador o deje esta página abierta cuando la necesite.",
      none: "Este navegador no tiene notificaciones aquí. En un iPhone o iPad, añada primero esta página a la pantalla de inicio. Sin ellas, abra esta página cuando la necesite.",
      submit: "Activar las notificaciones",
    },
    byLink: {
      title: "Añadir una cuenta con su enlace",
      label: "Enlace",
      submit: "Continuar",
    },
    messages: {
      approved: "Aprobado. Continúe en la otra ventana.",
      "wrong-number":
        "Ese no es el número de la otra pantalla, por lo que la solicitud se rechazó. Si fue usted, pida que se envíe una nueva.",
      "not-me":
        "Rechazado. Quien lo solicitó pudo abrir un enlace de su buzón: cambie también la contraseña de su buzón.",
      gone: "Esta solicitud ha terminado: ya se respondió, ha caducado o hay una más reciente.",
      added: "La cuenta está configurada en este dispositivo.",
      waiting: "Casi está: vuelva a la página con el código y termine allí.",
      dead: "Este código ha caducado o ya se utilizó. Pida a la página que muestre uno nuevo.",
      "bad-link":
        "Este no es el enlace de una cuenta. Copie entero el enlace que está debajo del código.",
      removed: "La cuenta se ha quitado de este dispositivo.",
      unknown:
        "Una cuenta de este dispositivo ya no está configurada. Quítela y configúrela de nuevo.",
      offline: "No hay conexión. Los códigos funcionan sin ella.",
      notified: "Las notificaciones están activadas.",
      "not-notified":
        "No se han podido activar las notificaciones. Abra esta página cuando la necesite.",
    },
  },
  newRecoveryCode: {
    title: "Anote su nuevo código de recuperación",
    text: "El código que ha utilizado ya no sirve. Este lo sustituye: anótelo y guárdelo donde solo usted lo encuentre. Solo se muestra ahora.",
    confirm: "He anotado el código nuevo",
  },
  form: {
    title: "Unos datos más",
    optional: "(opcional)",
    yes: "Sí",
    no: "No",
    choose: "Elija…",
    accept: "Acepto",
    previous: "Atrás",
    errors: {
      ERR_REQUIRED_PROPERTY: () => "Rellene este campo.",
      ERR_ACCEPTANCE_REQUIRED: () => "Marque esta casilla para continuar.",
      ERR_TOO_SHORT_STRING: (bound) => `Es demasiado corto: al menos ${characters(bound)}.`,
      ERR_TOO_LONG_STRING: (bound) => `Es demasiado largo: como máximo ${characters(bound)}.`,
      ERR_EMAIL_EXPECTED: () => "Escriba un correo electrónico, por ejemplo name@example.com.",
      ERR_URL_EXPECTED: () => "Escriba una dirección web, por ejemplo https://example.com.",
      ERR_TEL_EXPECTED: () => "Escriba un número de teléfono, por ejemplo +15005550006.",
      ERR_NUMBER_EXPECTED: () => "Escriba un número.",
      ERR_TOO_SMALL_NUMBER: (bound) => `Escriba ${bound} o más.`,
      ERR_TOO_BIG_NUMBER: (bound) => `Escriba ${bound} o menos.`,
      ERR_BOOLEAN_EXPECTED: () => "Elija una opción.",
      ERR_OPTION_EXPECTED: () => "Elija de la lista.",
      ERR_DATE_EXPECTED: () => "Escriba una fecha, por ejemplo 2026-05-31.",
      ERR_TIME_EXPECTED: () => "Escriba una hora, por ejemplo 09:30.",
      ERR_PASSWORD_COMPLEXITY: () => "Combine minúsculas, mayúsculas, números y otros caracteres.",
    },
  },
  picker: {
    title: "Confirme que es usted",
    text: "Elija cómo quiere hacerlo.",
  },
  factors: {
    otp: { name: "Aplicación de autenticación", hint: "Escriba el código que muestra" },
    email: { name: "Correo electrónico", hint: "Le enviamos un código" },
    phone: { name: "Teléfono", hint: "Le enviamos un código" },
    "push-notification": { name: "Notificación", hint: "Apruébela en su teléfono" },
    "webauthn-roaming": {
      name: "Llave de seguridad",
      hint: "Conéctela o acérquela a su dispositivo",
    },
    "webauthn-platform": {
      name: "Este dispositivo",
      hint: "Huella, rostro o código del dispositivo",
    },
    "recovery-code": { name: "Código de recuperación", hint: "El código que usted anotó" },
  },
  running: {
    title: "Un momento",
    text: "Estamos comprobando su solicitud. La página continuará por sí sola.",
    stuckTitle: "Está tardando más de lo normal",
    stuck: "La comprobación ha dejado de responder. Puede iniciarla de nuevo.",
  },
  away: {
    title: "Una comprobación más",
    text: "El siguiente paso está en otro sitio. Después volverá aquí.",
    host: "Va a ir a",
    submit: "Continuar",
  },
  back: {
    title: "Bienvenido de nuevo",
    text: "Continúe para elegir su contraseña nueva.",
  },
  password: {
    title: "Elija una contraseña nueva",
    text: (application) => `Será la contraseña de su cuenta de ${application}.`,
    label: "Contraseña nueva",
    repeated: "Repita la contraseña nueva",
    submit: "Guardar la contraseña",
    rules: "La contraseña debe tener:",
    kept: "Cumplido:",
    broken: "Falta:",
  },
  passkey: {
    offer: "Crear una llave de acceso en su lugar",
    title: "Cree una llave de acceso",
    text: (application) =>
      `Sustituye a su contraseña de ${application}. Usted inicia sesión con su huella, su rostro o el código de su dispositivo, y no hay nada que recordar ni que revelar.`,
    hint: "Su navegador pregunta dónde guardarla. Su contraseña anterior y las llaves de acceso anteriores dejarán de funcionar.",
    submit: "Crear una llave de acceso",
    usePassword: "Elegir una contraseña en su lugar",
    done: {
      title: "Su llave de acceso está lista",
      text: "Se ha cerrado su sesión en todas partes y su contraseña anterior ya no funciona. A partir de ahora, inicie sesión con la llave de acceso.",
    },
  },
  rules: {
    nonEmpty: () => "al menos un carácter",
    lengthAtLeast: ([length]) => `al menos ${characters(length)}`,
    maxLength: ([bytes]) => `como máximo ${characters(bytes)}`,
    shouldContain: () => "todo lo siguiente:",
    containsAtLeast: ([atLeast, of]) => `al menos ${atLeast} de estos ${of} elementos:`,
    lowerCase: () => "letras minúsculas (de la a a la z)",
    upperCase: () => "letras mayúsculas (de la A a la Z)",
    numbers: () => "números (del 0 al 9)",
    specialCharacters: () => "caracteres especiales (por ejemplo !\u00a0@\u00a0#\u00a0$\u00a0%)",
    identicalChars: ([most, example]) =>
      `como máximo ${most} veces seguidas el mismo carácter (no ${example})`,
    sequentialChars: ([most, example]) =>
      `como máximo ${characters(most)} en secuencia (no ${example})`,
  },
  classic: {
    network: "No se puede conectar con el servidor. Revise su conexión e inténtelo de nuevo.",
    noScript: "Elegir una contraseña nueva sin scripts",
  },
  success: {
    title: "Su contraseña se ha cambiado",
    text: "Se ha cerrado su sesión en todas partes. A partir de ahora, inicie sesión con la contraseña nueva.",
    close: "Ya puede cerrar esta página.",
    submit: "Ir a la aplicación",
  },
  notMe: {
    title: "¿No ha sido usted?",
    text: "Detenga lo que está pasando con su cuenta: todo restablecimiento abierto termina y se cierra su sesión en todas partes. Su contraseña no cambia.",
    submit: "No he sido yo: detener",
    doneTitle: "Se ha detenido",
    done: "Todos los restablecimientos abiertos de su cuenta han terminado y se ha cerrado su sesión en todas partes. Los responsables de este sitio están avisados.",
    next: "Si se cambió su contraseña y no fue usted, elija ahora una nueva. Revise también su buzón: puede que alguien esté leyendo su correo.",
    expired:
      "Este enlace es demasiado antiguo o está incompleto. Si le preocupa su cuenta, solicite un enlace nuevo y elija una contraseña nueva.",
  },
  enrol: {
    open: {
      title: "Configure otra forma de entrar",
      text: (application) =>
        `Con ella podrá demostrar que es usted cuando necesite recuperar el acceso a su cuenta de ${application}.`,
      notYou: "¿No es su cuenta? Cierre esta página: no cambiará nada.",
    },
    choose: {
      title: "¿Cómo quiere confirmar que es usted?",
      text: "Elija qué quiere configurar.",
      none: "Ahora no se puede configurar nada aquí. Pregunte a los responsables de este sitio.",
    },
    hints: {
      otp: "Una aplicación muestra códigos, también sin conexión",
      email: "Códigos por correo, a una dirección que usted confirma",
      phone: "Códigos por SMS o por llamada",
      "push-notification": "Un dispositivo suyo le pregunta",
      "webauthn-roaming": "Una llave que conecta o acerca a su dispositivo",
      "webauthn-platform": "Huella, rostro o código de este dispositivo",
      "recovery-code": "Un código que usted anota",
    },
    otp: {
      title: "Configure su aplicación de autenticación",
      text: "Escanee esto con su aplicación de autenticación.",
      qr: "Código para escanear con su aplicación de autenticación",
      typed: "Si no puede escanearlo, escriba esta clave en la aplicación:",
      code: "Después escriba el código que muestra la aplicación.",
    },
    phone: {
      title: "Configure su teléfono",
      text: "Escriba su número con + y el prefijo de su país. Enviamos allí un código para confirmarlo.",
      label: "Número de teléfono",
      ways: "¿Cómo quiere recibir los códigos?",
      sms: "Por SMS",
      voice: "Por llamada",
    },
    email: {
      title: "Configure un correo electrónico",
      text: "Escriba una dirección que solo usted pueda leer. Enviamos allí un código para confirmarla.",
      label: "Correo electrónico",
    },
    sent: {
      sms: {
        title: "Escriba el código del SMS",
        text: "Hemos enviado un código por SMS a este número:",
      },
      voice: {
        title: "Escriba el código de la llamada",
        text: "Llamamos a este número y decimos un código:",
      },
      email: {
        title: "Escriba el código que le hemos enviado",
        text: "Hemos enviado un código por correo a esta dirección:",
      },
    },
    roaming: {
      title: "Configure su llave de seguridad",
      text: "Tenga la llave a mano. Su navegador le indica cuándo conectarla, acercarla o tocarla.",
      submit: "Configurar la llave de seguridad",
    },
    platform: {
      title: "Configure este dispositivo",
      text: "Su dispositivo pide su huella, su rostro o el código con el que lo desbloquea. Después funciona solo en este dispositivo.",
      submit: "Configurar este dispositivo",
    },
    device: {
      title: "Configure su dispositivo",
      text: "Escanee esto con la cámara del dispositivo que debe preguntarle.",
      qr: "Código para escanear con su dispositivo",
      here: "¿Es este el dispositivo? Continúe aquí",
      waiting: "A la espera de su dispositivo. Esta página continuará por sí sola.",
      restart: "Mostrar un código nuevo",
      knownTitle: "Su dispositivo está conectado",
      known: "Continúe, y le preguntará a partir de ahora.",
    },
    recovery: {
      title: "Anote su código de recuperación",
      text: "Con él recupera el acceso cuando ha perdido todo lo demás. Anótelo y guárdelo donde solo usted lo encuentre. Funciona una vez y solo se muestra ahora.",
      confirm: "He anotado el código",
    },
    done: {
      title: "Todo está listo",
      text: "A partir de ahora puede confirmar así que es usted. También se lo hemos comunicado por correo.",
    },
  },
  refusals: {
    "no-phone": "Escriba un número de teléfono.",
    "invalid-phone-format":
      "Escriba el número con + y el prefijo de su país, por ejemplo +1 500 555 0006.",
    "no-email": "Escriba un correo electrónico.",
    "invalid-email-format": "Esto no parece un correo electrónico. Revíselo e inténtelo de nuevo.",
    "already-enrolled": "Esto ya está configurado. Elija otro.",
    "setup-expired": "Ha tardado demasiado. Empiece de nuevo con otro código.",
    "webauthn-enrollment-error":
      "La llave de seguridad no se ha podido configurar. Inténtelo de nuevo o elija otro método.",
    "webauthn-platform-enrollment-error":
      "Este dispositivo no se ha podido configurar. Inténtelo de nuevo o elija otro método.",
    "invalid-otp-code-format": "El código tiene 6 dígitos. Revíselo y escríbalo de nuevo.",
    "invalid-code": "Este código es incorrecto o ha caducado. Pruebe con el más reciente.",
    "invalid-code-format": "El código tiene 24 letras y números. Revíselo y escríbalo de nuevo.",
    "no-confirmation": "Anote primero el código nuevo y después marque la casilla.",
    "too-many-sms": "Acabamos de enviar un código. Espere un momento antes de pedir otro.",
    "too-many-voice": "Acabamos de hacer una llamada. Espere un momento antes de pedir otra.",
    "too-many-push":
      "Acabamos de avisar a su dispositivo. Espere un momento antes de pedirlo otra vez.",
    "webauthn-challenge-error":
      "La llave de seguridad no se ha aceptado. Inténtelo de nuevo o elija otro método.",
    "webauthn-platform-challenge-error":
      "Este dispositivo no ha confirmado que es usted. Inténtelo de nuevo o elija otro método.",
    "challenge-transaction-pending":
      "Su dispositivo aún no ha respondido. Responda allí y después continúe aquí.",
    "transaction-rejected":
      "La solicitud se rechazó en su dispositivo. Pida una nueva si fue usted.",
    "too-many-failures":
      "Demasiados códigos incorrectos. Espere unos minutos e inténtelo de nuevo.",
    "too-many-email": "Acabamos de enviar un código. Espere un momento antes de pedir otro.",
    "transaction-not-found": "Este código es de un paso ya terminado. Pida un código nuevo.",
    "authenticator-error": "Este método no se puede usar ahora. Elija otro.",
    "form-not-valid": "Revise lo que está marcado abajo.",
    "no-password-reset": "Elija una contraseña.",
    "no-re-enter-password": "Escriba la contraseña por segunda vez.",
    "password-mismatch": "Las dos contraseñas son distintas. Escriba ambas de nuevo.",
    "password-policy-not-met": "Esta contraseña no cumple todas las reglas.",
    "password-too-long": "Esta contraseña es demasiado larga. Elija una más corta.",
    "passkey-enrollment-error":
      "No se ha creado ninguna llave de acceso. Inténtelo de nuevo o elija una contraseña en su lugar.",
    "already-done": "Este paso ya estaba hecho.",
  },
  failures: {
    invalid_request: {
      title: "Hemos perdido el hilo",
      text: "Este paso no pertenece a ningún restablecimiento abierto aquí. Quizá volvió atrás, recargó la página o la abrió dos veces. Abra de nuevo el enlace de su correo.",
    },
    invalid_reset_link: {
      title: "Este enlace no funciona",
      text: "Puede que esté cortado o que nunca haya sido válido. Copie el enlace completo del correo. Si sigue sin funcionar, solicite uno nuevo.",
    },
    reset_link_expired: {
      title: "Este enlace ha caducado",
      text: `Los enlaces solo son válidos durante poco tiempo, para proteger su cuenta. ${ASK_AGAIN}`,
    },
    reset_link_used: {
      title: "Este enlace ya se ha utilizado",
      text: "Con él se cambió la contraseña. Si fue usted, inicie sesión con su contraseña nueva. Si no, solicite un enlace nuevo de inmediato.",
    },
    reset_link_superseded: {
      title: "Hay un enlace más reciente",
      text: "Solo funciona el enlace más reciente. Busque nuestro último correo y abra el enlace que contiene.",
    },
    reset_link_open_elsewhere: {
      title: "Este enlace está abierto en demasiados lugares",
      text: "Vuelva al navegador donde lo abrió primero y termine allí, o solicite un enlace nuevo.",
    },
    reset_expired: {
      title: "Se ha agotado el tiempo",
      text: `No se ha cambiado nada. ${ASK_AGAIN}`,
    },
    reset_denied: {
      title: "Este restablecimiento se ha rechazado",
      text: "Su contraseña no se ha cambiado y este enlace no se puede volver a utilizar.",
    },
    reset_locked: {
      title: "Demasiadas respuestas incorrectas",
      text: "Para proteger la cuenta, este enlace se ha cerrado. Su contraseña no se ha cambiado. Espere un rato y solicite un enlace nuevo.",
    },
    reset_failed: {
      title: "Ha fallado un paso",
      text: "Usted no ha hecho nada mal y su contraseña no se ha cambiado. Abra de nuevo el enlace de su correo. Si vuelve a fallar, avise a los responsables de este sitio.",
    },
    reset_handed_over: {
      title: "Nuestro servicio de asistencia debe ayudarle",
      text: "Esta cuenta no tiene configurada ninguna forma de demostrar quién es usted. Su contraseña no se ha cambiado. Póngase en contacto con el servicio de asistencia e indique la referencia de abajo.",
    },
    reset_waiting: {
      title: "Este restablecimiento está en espera",
      text: "Esta cuenta no tiene configurada ninguna forma de demostrar quién es usted, así que esperamos y avisamos a su titular por todos los medios que conocemos. Su contraseña no se ha cambiado. Cuando pase el tiempo, recibirá un correo con un enlace para continuar.",
    },
    reset_cancelled: {
      title: "Este restablecimiento se ha detenido",
      text: "Alguien con acceso al correo de esta cuenta indicó que no lo había solicitado. La contraseña no se ha cambiado aquí. Si la cuenta es suya, solicite un enlace nuevo.",
    },
    reset_closed: {
      title: "Este restablecimiento ha terminado",
      text: "Se completó o se abrió de nuevo en otro lugar. Si aún necesita una contraseña nueva, abra de nuevo el enlace de su correo o solicite otro.",
    },
    account_changed: {
      title: "La cuenta ha cambiado entretanto",
      text: `Su contraseña o su dirección se cambiaron por otra vía, así que este enlace se ha cerrado. ${ASK_AGAIN}`,
    },
    invalid_enrolment_ticket: {
      title: "Este enlace no funciona",
      text: "Puede que esté cortado o que nunca haya sido válido. Copie el enlace entero del correo o pida uno nuevo a los responsables de este sitio.",
    },
    enrolment_ticket_expired: {
      title: "Este enlace ha caducado",
      text: "No se ha configurado nada. Pida uno nuevo a los responsables de este sitio.",
    },
    enrolment_ticket_used: {
      title: "Este enlace ya se ha utilizado",
      text: "Con él se configuró algo. Si no fue usted, avise enseguida a los responsables de este sitio.",
    },
    enrolment_locked: {
      title: "Demasiados intentos",
      text: "Para proteger la cuenta, este enlace se ha cerrado y no se ha configurado nada. Pida uno nuevo a los responsables de este sitio.",
    },
    already_enrolled: {
      title: "Ya lo tiene configurado",
      text: "Su cuenta ya tiene una forma de confirmar que es usted, así que no hay nada que hacer. Si quiere otra, pregunte a los responsables de este sitio.",
    },
    too_many_enrolments: {
      title: "No queda nada por configurar",
      text: "Su cuenta ya tiene el máximo permitido, o estos métodos están desactivados aquí. Pida a los responsables de este sitio que quiten uno.",
    },
    wrong_browser: {
      title: "Esta página pertenece a otro navegador",
      text: "Abra de nuevo el enlace de su correo en el navegador donde quiera terminar. Ese navegador debe aceptar las cookies de este sitio.",
    },
    forged_form: {
      title: "No hemos aceptado este formulario",
      text: "Estuvo abierto demasiado tiempo o no procedía de este sitio. No se ha cambiado nada. Abra de nuevo el enlace de su correo o empiece otra vez.",
    },
    ask_not_found: {
      title: "Este paso ha terminado",
      text: "Un código es válido durante 15 minutos y en el navegador donde se solicitó. Empiece de nuevo y le enviaremos otro.",
    },
    too_many_requests: {
      title: "Demasiados intentos",
      text: "Espere unos minutos e inténtelo de nuevo. Revise también su correo: puede que ya haya un enlace.",
    },
    busy: {
      title: "Ahora mismo estamos saturados",
      text: "No se ha cambiado nada. Espere un momento, vuelva atrás e inténtelo de nuevo.",
    },
    unknown_client: BAD_ADDRESS,
    client_required: BAD_ADDRESS,
    unknown_connection: BAD_ADDRESS,
    self_service_disabled: {
      title: "Aquí no se pueden restablecer contraseñas",
      text: "Las contraseñas de estas cuentas las asignan sus responsables. Pídales una nueva.",
    },
    invalid_tenant: TELL_OPERATOR,
    too_many_actions: TELL_OPERATOR,
    not_found: {
      title: "Esta página no existe",
      text: "Puede que la dirección esté mal escrita o cortada. Si venía en un correo, copie de allí el enlace completo.",
    },
    method_not_allowed: BAD_ADDRESS,
    body_too_large: {
      title: "Eso era demasiado",
      text: "Lo que se envió es más grande que cualquier formulario de aquí. Vuelva atrás e inténtelo con menos.",
    },
    body_not_understood: BAD_ADDRESS,
    not_by_prefetch: {
      title: "Abra esta página usted mismo",
      text: "Se cargó por adelantado, y eso aquí no funciona. Ábrala de nuevo.",
    },
    internal: {
      title: "Algo ha fallado por nuestra parte",
      text: "Usted no ha hecho nada mal. Espere un momento, vuelva atrás e inténtelo de nuevo. Si sigue fallando, indíquenos la referencia de abajo.",
    },
  },
  failure: {
    reason: "Motivo indicado",
    detail: "Para desarrolladores",
    reference: "Referencia",
    when: "Fecha",
    until: "Continúa",
    ask: "Solicitar un enlace nuevo",
  },
}

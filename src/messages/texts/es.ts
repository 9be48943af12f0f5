import type { TranslatedMessageTexts } from "./texts.ts"

export const es: TranslatedMessageTexts = {
  resetLink: {
    subject: (name) => `Restablezca su contraseña de ${name}`,
    asked: (name) =>
      `Alguien ha solicitado restablecer la contraseña de su cuenta de ${name}. Para elegir una nueva, utilice este enlace.`,
    label: "Elegir una contraseña nueva",
    lifetime: (length) =>
      `El enlace es válido durante ${length}, y solo hasta que se solicite otro más reciente o se cambie la contraseña.`,
    from: (ip) => `Se solicitó desde la dirección de red ${ip}.`,
    notYou:
      "Si no lo ha solicitado usted, no haga nada: su contraseña seguirá igual. No comparta este enlace con nadie.",
  },
  code: {
    subject: (name) => `Su código para ${name}`,
    asked: (name) => `Escriba este código para seguir restableciendo su contraseña de ${name}.`,
    lifetime: (length) => `El código es válido durante ${length} y una sola vez.`,
    from: (ip) => `El código se solicitó desde la dirección de red ${ip}.`,
    notYou:
      "Escríbalo solo en la página que usted mismo abrió. Quien se lo pida por teléfono o en un mensaje no es de los nuestros. Si no está restableciendo su contraseña, no haga nada.",
  },
  resetCode: {
    asked: (name) =>
      `Alguien ha solicitado restablecer la contraseña de su cuenta de ${name}. Para elegir una nueva, escriba este código en la página donde se solicitó.`,
    beside: (length) =>
      `O quédese en la página donde lo solicitó y escriba allí este código. Es válido durante ${length}.`,
    notYou:
      "Si no lo ha solicitado usted, no haga nada: su contraseña seguirá igual. No diga el código a nadie. Quien se lo pida por teléfono o en un mensaje no es de los nuestros.",
  },
  passwordChanged: {
    subject: (name) => `Se ha cambiado su contraseña de ${name}`,
    changed: (name, moment) => `La contraseña de su cuenta de ${name} se cambió el ${moment}.`,
    from: (ip) => `Se cambió desde la dirección de red ${ip}.`,
    you: "Si fue usted, no tiene que hacer nada. Se ha cerrado su sesión en todas partes.",
    notYou: (name) =>
      `Si no fue usted: solicite ahora mismo un enlace nuevo, en la página de inicio de sesión de ${name}, en «¿Ha olvidado su contraseña?». Ábrala escribiendo usted mismo la dirección. Después revise su buzón, porque quien cambió su contraseña pudo leer su correo.`,
    support: (address) => `Ayuda: ${address}`,
  },
  passkeyMade: {
    subject: (name) => `Se ha creado una llave de acceso para ${name}`,
    made: (name, moment) =>
      `El ${moment}, una llave de acceso sustituyó a la contraseña de su cuenta de ${name}. La contraseña ya no funciona.`,
    from: (ip) => `Se creó desde la dirección de red ${ip}.`,
  },
  waiting: {
    subject: (name) => `Su restablecimiento en ${name} está en espera`,
    asked: (name, moment) =>
      `Alguien ha abierto un enlace para restablecer la contraseña de su cuenta de ${name} y no ha podido demostrar nada más. Para darle tiempo a oponerse, el restablecimiento no continuará hasta después del ${moment}. Entonces le enviaremos un enlace para continuar.`,
    from: (ip) => `Se abrió desde la dirección de red ${ip}.`,
    notYou: "Si no fue usted, deténgalo ahora. Hasta el momento no se ha cambiado nada.",
    text: (name, moment, url) =>
      `El restablecimiento de su contraseña de ${name} continuará después del ${moment}. Si no es usted, deténgalo: ${url}`,
    over: (name, url) => `Continúe con el restablecimiento de su contraseña de ${name}: ${url}`,
  },
  notMe: "No he sido yo",
  voiceCode: (digits, name) =>
    `Hola. Su código para restablecer su contraseña de ${name} es: ${digits}. Se lo repetimos: ${digits}. No se lo diga a nadie. Adiós.`,
  enrolmentLink: {
    subject: (name) => `Configure otra forma de confirmar que es usted en ${name}`,
    asked: (name) =>
      `Puede configurar otra forma de demostrar que es usted para recuperar el acceso a su cuenta de ${name}. Utilice este enlace.`,
    label: "Configurarla",
    lifetime: (length) => `El enlace es válido durante ${length} y una sola vez.`,
    notYou:
      "Si no lo desea, no haga nada: su cuenta seguirá igual. No comparta este enlace con nadie.",
  },
  enrolmentCode: {
    subject: (name) => `Su código para ${name}`,
    asked: (name) => `Escriba este código para confirmar esta dirección para su cuenta de ${name}.`,
    lifetime: (length) => `El código es válido durante ${length} y una sola vez.`,
    notYou:
      "Escríbalo solo en la página que usted mismo abrió. Si no está configurando esta dirección, no haga nada.",
  },
  factorNotice: {
    subjectAdded: (name) => `Una forma nueva de confirmar que es usted en ${name}`,
    subjectRemoved: (name) => `Se ha quitado una forma de confirmar que es usted en ${name}`,
    added: (factor, name, moment) => `Se añadió a su cuenta de ${name} el ${moment}: ${factor}.`,
    removed: (factor, name, moment) => `Se quitó de su cuenta de ${name} el ${moment}: ${factor}.`,
    from: (ip) => `Se hizo desde la dirección de red ${ip}.`,
    byOperator: "Lo hicieron los responsables del sitio.",
    you: "Si está al tanto, no tiene que hacer nada.",
    notYou: (name) =>
      `Si no está al tanto: avise ahora mismo a los responsables de ${name} y elija una contraseña nueva. Abra el sitio escribiendo usted mismo la dirección.`,
    support: (address) => `Ayuda: ${address}`,
    factors: {
      otp: "aplicación de autenticación",
      email: "correo electrónico",
      phone: "teléfono",
      "push-notification": "notificación en un dispositivo",
      "webauthn-roaming": "llave de seguridad",
      "webauthn-platform": "huella, rostro o código de un dispositivo",
      "recovery-code": "código de recuperación",
    },
  },
  voiceEnrolmentCode: (digits, name) =>
    `Hola. Su código para confirmar este número en ${name} es: ${digits}. Se lo repetimos: ${digits}. No se lo diga a nadie. Adiós.`,
  textEnrolmentCode: (code, name, length) =>
    `${code} es su código para confirmar este número en ${name}. Es válido durante ${length}. No se lo diga a nadie.`,
  textCode: (code, name, length) =>
    `${code} es su código para restablecer su contraseña de ${name}. Es válido durante ${length}. No se lo diga a nadie.`,
  pushRequest: {
    title: "¿Es usted?",
    body: (name) => `Alguien está restableciendo la contraseña de ${name}. Abra para responder.`,
  },
}

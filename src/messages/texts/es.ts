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
  textCode: (code, name, length) =>
    `${code} es su código para restablecer su contraseña de ${name}. Es válido durante ${length}. No se lo diga a nadie.`,
}

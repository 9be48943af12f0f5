import type { TranslatedMessageTexts } from "./texts.ts"

export const pt: TranslatedMessageTexts = {
  resetLink: {
    subject: (name) => `Redefina sua senha de ${name}`,
    asked: (name) =>
      `Alguém pediu para redefinir a senha da sua conta em ${name}. Para escolher uma nova, use este link.`,
    label: "Escolher uma nova senha",
    lifetime: (length) =>
      `O link vale por ${length}, e só até que um mais recente seja pedido ou a senha seja alterada.`,
    from: (ip) => `O pedido veio do endereço de rede ${ip}.`,
    notYou:
      "Se não foi você quem pediu, não faça nada: sua senha continua como está. Não repasse o link a ninguém.",
  },
  code: {
    subject: (name) => `Seu código para ${name}`,
    asked: (name) => `Digite este código para continuar a redefinir sua senha em ${name}.`,
    lifetime: (length) => `O código vale por ${length} e uma única vez.`,
    from: (ip) => `O código foi pedido do endereço de rede ${ip}.`,
    notYou:
      "Digite-o apenas na página que você mesmo abriu. Quem pedir o código, por telefone ou mensagem, não é da nossa equipe. Se você não está redefinindo sua senha, não faça nada.",
  },
  resetCode: {
    asked: (name) =>
      `Alguém pediu para redefinir a senha da sua conta em ${name}. Para escolher uma nova, digite este código na página em que ele foi pedido.`,
    beside: (length) =>
      `Ou fique na página em que você o pediu e digite este código lá. Ele vale por ${length}.`,
    notYou:
      "Se não foi você quem pediu, não faça nada: sua senha continua como está. Não diga o código a ninguém. Quem pedir o código, por telefone ou mensagem, não é da nossa equipe.",
  },
  passwordChanged: {
    subject: (name) => `Sua senha de ${name} foi alterada`,
    changed: (name, moment) => `A senha da sua conta em ${name} foi alterada em ${moment}.`,
    from: (ip) => `Ela foi alterada do endereço de rede ${ip}.`,
    you: "Se foi você, não é preciso fazer nada. Sua conta foi desconectada em todos os lugares.",
    notYou: (name) =>
      `Se não foi você: peça agora mesmo um novo link, na página de login de ${name}, em “Esqueceu sua senha?”. Abra a página digitando o endereço você mesmo. Depois verifique sua caixa de e-mail, pois quem alterou sua senha pôde ler seus e-mails.`,
    support: (address) => `Ajuda: ${address}`,
  },
  passkeyMade: {
    subject: (name) => `Uma chave de acesso para ${name} foi criada`,
    made: (name, moment) =>
      `Em ${moment}, uma chave de acesso substituiu a senha da sua conta em ${name}. A senha não funciona mais.`,
    from: (ip) => `Ela foi criada do endereço de rede ${ip}.`,
  },
  waiting: {
    subject: (name) => `Sua redefinição em ${name} está em espera`,
    asked: (name, moment) =>
      `Alguém abriu um link para redefinir a senha da sua conta em ${name} e não pôde provar mais nada. Para que você tenha tempo de se opor, a redefinição só continua depois de ${moment}. Então enviaremos um link para continuar.`,
    from: (ip) => `Ele foi aberto do endereço de rede ${ip}.`,
    notYou: "Se não foi você, interrompa agora. Até aqui nada foi alterado.",
    text: (name, moment, url) =>
      `A redefinição da sua senha em ${name} continua depois de ${moment}. Se não é você, interrompa: ${url}`,
    over: (name, url) => `Continue a redefinir sua senha em ${name}: ${url}`,
  },
  notMe: "Não fui eu",
  voiceCode: (digits, name) =>
    `Olá. Seu código para redefinir sua senha em ${name} é: ${digits}. Mais uma vez: ${digits}. Não o informe a ninguém. Até logo.`,
  enrolmentLink: {
    subject: (name) => `Configure outra forma de confirmar que é você em ${name}`,
    asked: (name) =>
      `Você pode configurar outra forma de provar que é você para recuperar o acesso à sua conta em ${name}. Use este link.`,
    label: "Configurar",
    lifetime: (length) => `O link vale por ${length} e uma única vez.`,
    notYou:
      "Se você não quer isso, não faça nada: sua conta continua como está. Não repasse o link a ninguém.",
  },
  enrolmentCode: {
    subject: (name) => `Seu código para ${name}`,
    asked: (name) => `Digite este código para confirmar este endereço para sua conta em ${name}.`,
    lifetime: (length) => `O código vale por ${length} e uma única vez.`,
    notYou:
      "Digite-o apenas na página que você mesmo abriu. Se você não está configurando este endereço, não faça nada.",
  },
  factorNotice: {
    subjectAdded: (name) => `Uma nova forma de confirmar que é você em ${name}`,
    subjectRemoved: (name) => `Uma forma de confirmar que é você em ${name} foi removida`,
    added: (factor, name, moment) =>
      `Ela foi adicionada à sua conta em ${name} em ${moment}: ${factor}.`,
    removed: (factor, name, moment) =>
      `Ela foi removida da sua conta em ${name} em ${moment}: ${factor}.`,
    from: (ip) => `Isso foi feito do endereço de rede ${ip}.`,
    byOperator: "Isso foi feito pelos responsáveis pelo site.",
    you: "Se você sabe disso, não é preciso fazer nada.",
    notYou: (name) =>
      `Se você não sabe disso: avise agora mesmo os responsáveis por ${name} e defina uma nova senha. Abra o site digitando o endereço você mesmo.`,
    support: (address) => `Ajuda: ${address}`,
    factors: {
      otp: "aplicativo autenticador",
      email: "endereço de e-mail",
      phone: "telefone",
      "push-notification": "notificação em um dispositivo",
      "webauthn-roaming": "chave de segurança",
      "webauthn-platform": "impressão digital, rosto ou código de um dispositivo",
      "recovery-code": "código de recuperação",
    },
  },
  voiceEnrolmentCode: (digits, name) =>
    `Olá. Seu código para confirmar este número em ${name} é: ${digits}. Mais uma vez: ${digits}. Não o informe a ninguém. Até logo.`,
  textEnrolmentCode: (code, name, length) =>
    `${code} é seu código para confirmar este número em ${name}. Ele vale por ${length}. Não o informe a ninguém.`,
  textCode: (code, name, length) =>
    `${code} é seu código para redefinir sua senha em ${name}. Ele vale por ${length}. Não o informe a ninguém.`,
  pushRequest: {
    title: "É você?",
    body: (name) => `Alguém está redefinindo a senha de ${name}. Abra para responder.`,
  },
}

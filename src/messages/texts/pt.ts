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
  textCode: (code, name, length) =>
    `${code} é seu código para redefinir sua senha em ${name}. Ele vale por ${length}. Não o informe a ninguém.`,
}

interface Found {
  name: string
}

const greet = ({ name }: Found): string => `hello ${name}`

exports.onExecutePostChangePassword = async (event: { user: { email: string } }): Promise<void> => {
  console.log(greet({ name: event.user.email }))
}

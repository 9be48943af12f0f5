exports.isBlocked = (email) => {
  console.warn("list", actions.secrets.LIST)
  return actions.secrets.LIST.split(",").includes(email)
}

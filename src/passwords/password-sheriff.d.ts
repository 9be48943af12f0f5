// The package ships no types. Only what `policy.ts` uses.
declare module "password-sheriff" {
  interface Rule {
    code: string
    format?: (string | number)[]
    verified?: boolean
    items?: Rule[]
  }
  export class PasswordPolicy {
    constructor(rules: object)
    missing(password: string): { rules: Rule[]; verified: boolean }
    explain(): Rule[]
  }
  export const charsets: Record<"upperCase" | "lowerCase" | "numbers" | "specialCharacters", object>
}

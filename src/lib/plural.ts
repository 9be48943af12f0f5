/**
 * Words that go with a number: the form that the language wants for it, `#` being the number
 * itself, in Latin digits.
 *
 * @param forms `other` is said where the form for a number is not there.
 */
export function plural(
  language: string,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>,
): (count: number | string | undefined) => string {
  const rules = new Intl.PluralRules(language)
  return (count) => {
    const form = forms[rules.select(Number(count))] ?? forms.other
    return form.replaceAll("#", () => String(count))
  }
}

import { amountWriting } from '../../format/amount-writing.js';
import { dateOnly } from '../../format/dates.js';
import type { Look } from '../../format/look.js';
import { formatMoney } from '../../format/money.js';
import { say } from '../../format/phrase.js';
import { currencyDigits, type Currencies } from '../../model/currency-digits.js';
import type { FormField, FormValue } from '../../model/form-schema.js';

/** An answer to a field, as it is read back: the label of what was chosen, a day in words, an amount with its currency. */
export function answerWords(
  { kind, choices = [], currency }: Pick<FormField, 'kind' | 'choices' | 'currency'>,
  value: FormValue,
  look: Look,
  currencies: Currencies,
): string {
  if (typeof value === 'boolean') return value ? say(look, 'form.yes') : '';
  const text = String(value);
  const { locale } = look;
  if (kind === 'date') return dateOnly(text, locale);
  if (kind === 'money') return amountWords(text, currency, locale, currencies);
  if (kind === 'number') return text.replace('.', amountWriting(locale, 'EUR').decimal);
  return choices.find((choice) => choice.value === text)?.label ?? text;
}

/** An amount with its currency; absent: the marketplace's only one. */
export function amountWords(
  amount: string,
  currency: string | undefined,
  locale: string,
  currencies: Currencies,
): string {
  const code = currency ?? Object.keys(currencies)[0];
  if (code === undefined) return amount;
  return formatMoney({ amount, currency: code }, currencyDigits(code, currencies) ?? 0, locale);
}

/** Decimals of the currencies in use, as the adapter's description gives them. */
export type Currencies = Readonly<Record<string, { readonly digits: number }>>;

/**
 * How many decimals an amount of a currency has: what the adapter says, else ISO 4217. `undefined`: nobody knows the
 * code, and nothing may be computed with it; two is never assumed.
 *
 * Never from `Intl`, whose engines disagree (COP has 0 decimals in one and 2 in another).
 */
export function currencyDigits(currency: string, described: Currencies = {}): number | undefined {
  const said = Object.hasOwn(described, currency) ? described[currency]?.digits : undefined;
  return said ?? isoDigits(currency);
}

/**
 * ISO 4217, list one, as published on 2024-06-25 (SIX Group for ISO), without the codes that have no minor unit
 * because they are no money (gold, testing, no currency); and XCG, in force since 2025-03-31. Codes withdrawn after
 * that day stay: an order paid in one may still be refunded.
 */
const ISO_4217: readonly (readonly [digits: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
  [
    2,
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF ' +
      'CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL ' +
      'HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR ' +
      'MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK ' +
      'SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD ' +
      'XCG YER ZAR ZMW ZWG',
  ],
];

function isoDigits(currency: string): number | undefined {
  if (!/^[A-Z]{3}$/u.test(currency)) return undefined;
  return ISO_4217.find(([, codes]) => codes.includes(currency))?.[0];
}

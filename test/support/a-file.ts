/** A PDF of a few bytes, as a seller attaches it. */
export function pdf(name = 'factura.pdf', content = 'abc'): File {
  return new File([`%PDF-1.7\n${content}\n%%EOF`], name, { type: 'application/pdf' });
}

import type { Span } from './span.js';

/**
 * Words that announce a file with this message: *adjunto la factura*, *please find attached*. A file that the customer
 * sent or is asked for does not count, nor one that is said not to be there. The first one is enough.
 */
export function findAnnouncedFile(text: string): readonly Span[] {
  for (const { 0: words, index } of text.matchAll(ANNOUNCED)) {
    const before = text.slice(Math.max(0, index - 24), index);
    const after = text.slice(index + words.length, index + words.length + 40);
    if (NOT_OURS_BEFORE.test(before) || NOT_OURS_AFTER.test(after)) continue;
    return [{ start: index, end: index + words.length }];
  }
  return [];
}

const THING_ES =
  'archivos?|ficheros?|documentos?|fotos?|im[áa]genes|imagen|facturas?|etiquetas?|pdf|instrucciones|manual|formulario|justificante';
const THING_EN =
  'files?|documents?|photos?|pictures?|images?|invoices?|labels?|pdf|instructions|manual|form|receipt';

const ANNOUNCED = new RegExp(
  [
    /* I attach: with a pronoun, at the beginning of a sentence, or in a form that is only a verb. */
    '(?:te|le|os|les|me permito)\\s+adjunt(?:o|ar(?:le|te|les)?)',
    '(?<=^|[.!?:;,\\n]\\s*|\\by\\s+|\\bya\\s+)adjunto(?=\\s+(?:la|el|los|las|una?|tu|su|copia|encontrar|te|le|foto|factura|etiqueta|aqu))',
    '(?:adjuntamos|he(?:mos)?\\s+adjuntado|adjuntar(?:é|emos))',
    '(?:va|van|encontrar[áa]s?|env[íi]o|enviamos|mando|mandamos|remito)\\s+(?:(?:la|el|los|las|una?)\\s+\\S+\\s+)?(?:en\\s+)?adjunt[oa]s?',
    `(?:en|v[ée]a(?:se)?|mira|consulta|seg[úu]n|imprim[ae]|usa|utilice)\\s+(?:la|el|los|las)\\s+(?:${THING_ES})\\s+adjunt[oa]s?`,
    /* In English. */
    "(?:i|we)(?:'ve|’ve|\\s+have|'m|’m|\\s+am|\\s+are)?\\s+(?:also\\s+|now\\s+)?(?:attach(?:ed|ing)?|enclos(?:ed?|ing))",
    '(?:please\\s+)?(?:find|see)\\s+(?:(?:the|your|our)\\s+)?(?:\\S+\\s+)?(?:attached|enclosed)',
    '(?<=^|[.!?:;\\n]\\s*)(?:attached|enclosed)(?=\\s+(?:is|are|you|please|the|a|find|herewith|your))',
    `(?:your|the|our)\\s+(?:\\S+\\s+)?(?:${THING_EN})\\s+(?:is|are)\\s+(?:attached|enclosed)`,
    `(?:in|use|print|with|on)\\s+the\\s+(?:attached|enclosed)\\s+(?:\\S+\\s+)?(?:${THING_EN})`,
  ]
    .map((one) => `(?<![\\p{L}\\p{N}])(?:${one})(?![\\p{L}\\p{N}])`)
    .join('|'),
  'giu',
);

const NOT_OURS_BEFORE =
  /(?:\bno|\bnot|\bsin|\bsi|\bif|\byou|\bnunca|\bnever|\bcuando|n['’]t|that|que)\s+(?:\S+\s+)?$/i;
const NOT_OURS_AFTER =
  /^\s*(?:que\s+(?:nos|me|has|ha|env|mand|adj)|a\s+(?:su|tu)\s+mensaje|de\s+(?:su|tu)\s+mensaje|(?:that\s+)?you(?:['’]ve|\s+have)?\s+(?:sent|attached|gave|shared)|to\s+(?:the|your)\s+(?:wall|base|frame|parcel|box|product|back)|en\s+(?:la|el)\s+(?:caja|paquete|env[íi]o)|(?:with|in)\s+(?:the|your)\s+(?:box|parcel|package))/i;

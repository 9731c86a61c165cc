// Finds what must come through every reading untouched: numbers, phones, references, links, e-mails.
import type { Span } from '../labels.ts';

const PATTERNS = [
  // links and addresses
  /\b(?:https?:\/\/|www\.)[^\s،؛]+/giu,
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  /(?<![\p{L}\p{N}.-])(?:[a-z0-9-]+\.)+(?:ma|com|net|org|fr|info|gov|test|io)(?:\/[^\s،؛]*)?(?![0-9A-Za-z\u00C0-\u024F\u0600-\u06FF])/giu,
  // references such as TR-2024-0187, n°552, 2024/331, A12
  /(?<![0-9A-Za-z\u00C0-\u024F\u0600-\u06FF])[A-Z]{1,5}\d{2,}(?:[-/]\d+)*(?![0-9A-Za-z\u00C0-\u024F\u0600-\u06FF])/gu,
  /(?<![0-9A-Za-z\u00C0-\u024F\u0600-\u06FF])[A-Za-z]{1,5}[-/]\d+(?:[-/][A-Za-z0-9]+)*(?![0-9A-Za-z\u00C0-\u024F\u0600-\u06FF])/gu,
  /(?<![0-9A-Za-z\u00C0-\u024F\u0600-\u06FF])\d+(?:[-/]\d+)+(?![0-9A-Za-z\u00C0-\u024F\u0600-\u06FF])/gu,
  /(?:n|N)°\s?\d+/gu,
  // ordinals, units and hours, before bare numbers so that `900 dh` stays whole
  /(?<![0-9A-Za-z\u00C0-\u024F\u0600-\u06FF])\d+(?:er|ere|ère|eme|ème|ieme|ième|e|è|nd|nde|th|st|rd)(?![0-9A-Za-z\u00C0-\u024F\u0600-\u06FF])/giu,
  /(?<![0-9A-Za-z\u00C0-\u024F\u0600-\u06FF])\d+(?:[.,]\d+)?(?:\s?(?:dhs?|mad|km|kg|cm|mm|min|mn|gb)|[mhglejvw]|m2|m²|kw)(?:\d{2})?(?![0-9A-Za-z\u00C0-\u024F\u0600-\u06FF])/giu,
  // phones, amounts, dates, times: digits with separators
  /(?<![0-9A-Za-z\u00C0-\u024F\u0600-\u06FF])\+?\d+(?:[ .,:/-]\d+)*\s?%?(?![0-9A-Za-z\u00C0-\u024F\u0600-\u06FF])/gu,
  /(?<![0-9A-Za-z\u00C0-\u024F\u0600-\u06FF])\d{2,}[a-z]?(?![0-9A-Za-z\u00C0-\u024F\u0600-\u06FF])/giu,
  // a word with a digit that is never a letter of Darija, or ends in a house number
  /(?<![0-9\p{L}\u0600-\u06FF])\p{L}*\d*[01][0-9A-Za-z\u00C0-\u024F\u0600-\u06FF]*(?![0-9A-Za-z\u00C0-\u024F\u0600-\u06FF])/gu,
];
/** Without a digit, a point or one of these nothing is protected. */
const SIGN = /[0-9@.:\u0660-\u0669\u06F0-\u06F9]/;
/** Something other than the digits that are letters: two digits, a lone one, a unit, a link, a reference. */
const MAYBE =
  /\d\d|[01@\u0660-\u0669\u06F0-\u06F9]|(?<![A-Za-z\u00C0-\u024F])\d(?![A-Za-z\u00C0-\u024F])|\d\s?(?:er|ere|ère|eme|ème|ieme|ième|e|è|nde?|th|st|rd|dhs?|mad|k[gmw]|[cm]m|min|mn|gb|[mhglejvw]²?)(?![A-Za-z])|[A-Za-z][-/]\d|www\.|:\/\/|\.(?:ma|com|net|org|fr|info|gov|test|io)/iu;

/**
 * Spans no reader may change, sorted, not overlapping. A digit is a letter of Darija only where it
 * touches a Latin letter and is no ordinal, unit, reference or phone number (`3la` but `3 simanat`).
 */
export function protectedSpans(text: string): Span[] {
  if (!SIGN.test(text) || !MAYBE.test(text)) return [];
  const found: Span[] = [];
  const taken = new Uint8Array(text.length);
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ start, end, text: text.slice(start, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

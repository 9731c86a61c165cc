// One telephone, one address, however its number is written.

const MOROCCO = '212';

/**
 * The address of a telephone number: `+212612345678` for `06 12 34 56 78`, `0612345678`, `00212…` and `+212…`,
 * in digits of any script; a short number stays as it is. Undefined for what no telephone is called by.
 */
export function addressOf(written: string): string | undefined {
  const digits = westernDigits(written).replace(/[\s\u2066-\u2069\u200e\u200f().\-/]/gu, '');
  if (!/^\+?\d{3,15}$/.test(digits)) return undefined;
  if (digits.startsWith('+')) return digits;
  if (/^00\d{6,}$/.test(digits)) return `+${digits.slice(2)}`;
  if (/^0\d{9}$/.test(digits)) return `+${MOROCCO}${digits.slice(1)}`;
  if (new RegExp(`^${MOROCCO}\\d{9}$`).test(digits)) return `+${digits}`;
  return digits;
}

/** Arabic and Persian digits stand in runs of ten that begin with zero. */
function westernDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}

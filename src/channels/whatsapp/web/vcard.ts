// Phone numbers of a contact card (RFC 6350, with WhatsApp's `waid`).

/** What a card calls its owner: the whole name, else the parts of it. */
export function nameOn(card: string): string | undefined {
  const lines = card.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const read = (field: string) =>
    lines
      .map((line) => new RegExp(`^(?:[\\w-]+\\.)?${field}(?:;[^:]*)?:(.*)$`, 'i').exec(line)?.[1])
      .find(Boolean);
  const parts = read('N')?.split(';').filter(Boolean).toReversed().join(' ');
  return (read('FN') ?? parts)?.replace(/\\([,;\\])/g, '$1').trim() || undefined;
}

/** The numbers in E.164 where the card says so (`waid`), else as written without blanks. */
export function phonesOf(card: string): string[] {
  // RFC 6350 section 3.2: a line that begins with a blank continues the one before.
  const lines = card.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  return lines.flatMap((line) => {
    const telephone = /^(?:[\w-]+\.)?TEL([^:]*):(.+)$/i.exec(line);
    if (!telephone) return [];
    const vouched = /;waid=(\d+)/i.exec(telephone[1] ?? '')?.[1];
    const written = (telephone[2] ?? '').replace(/^tel:/i, '').replace(/[\s().-]/g, '');
    return vouched === undefined ? [written] : [`+${vouched}`];
  });
}

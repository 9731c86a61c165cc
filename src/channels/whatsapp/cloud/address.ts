// Who a citizen is on this channel: the business-scoped id where WhatsApp gives one, else the number.

/** Country, a dot, up to 128 letters and digits; linked portfolios put `ENT.` between. */
const SCOPED_ID = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/;
const NUMBER = /^[0-9]{5,20}$/;

/**
 * The fields that address a message. A scoped id in `to` is accepted by the API and then silently lost, since it is
 * read as a number (chatwoot pull request 15150), so it must go in `recipient`. Undefined: not an address of ours.
 */
export function recipientOf(address: string): { to: string } | { recipient: string } | undefined {
  if (NUMBER.test(address)) return { to: address };
  if (SCOPED_ID.test(address)) return { recipient: address };
  return undefined;
}

/** A WhatsApp number in E.164, or undefined when it is not a number. */
export function phoneOf(number: string | undefined): string | undefined {
  return number !== undefined && NUMBER.test(number) ? `+${number}` : undefined;
}

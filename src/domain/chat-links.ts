// Links that open the chat with the commune at one matter: printed, shown on pages, or tapped.
import { latinDigits } from './digits.ts';

/** The ways by which citizens reach the commune in chat; null: there is none of the kind. */
export interface ChatWays {
  /** The name of the bot. */
  telegram: string | null;
  /** Digits of the number, with the code of the country. */
  whatsapp: string | null;
}

/**
 * The ways there are.
 *
 * @param bot the name of the bot, once it is known
 * @param chatPhone the number of WhatsApp as staff wrote it; empty: there is none
 */
export const chatWays = (bot: string | null | undefined, chatPhone: string): ChatWays => ({
  telegram: bot ?? null,
  whatsapp: whatsappDigits(latinDigits(chatPhone)),
});

export interface ChatLink {
  label: string;
  link: string;
}

/** A link into the chat of this bot; `payload`: what it carries, as `readLink` of the bot reads it. */
export const telegramLink = (bot: string, payload: string): string => `https://t.me/${bot}?start=${payload}`;

/** One link for each way. WhatsApp has no Start button: what the link carries is sent as a text. */
export const chatLinks = ({ telegram, whatsapp }: ChatWays, payload: string): ChatLink[] => [
  ...(telegram === null ? [] : [{ label: 'Telegram', link: telegramLink(telegram, payload) }]),
  ...(whatsapp === null ? [] : [{ label: 'WhatsApp', link: `https://wa.me/${whatsapp}?text=${payload}` }]),
];

/** As `wa.me` wants a number that people write: with the code of the country and nothing else. Null: it is none. */
function whatsappDigits(written: string): string | null {
  const digits = written.replaceAll(/\D/gu, '').replace(/^00/u, '');
  if (digits === '') return null;
  return digits.startsWith('0') ? `212${digits.slice(1)}` : digits;
}

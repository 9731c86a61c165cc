// A bot without a mind: says back what it was given, and shows a menu when asked for one.
import { createHash } from 'node:crypto';
import type { Bot, Words } from './house.ts';

const MENU: Words = {
  text: 'شنو بغيتي دير؟',
  options: [
    { token: 'm1.complaint', label: 'تبليغ على مشكل' },
    { token: 'm1.petition', label: 'عريضة' },
    { token: 'm1.lighting', label: 'Éclairage public' },
  ],
};

/** `menu`, `where`, `who`, `paper` and `both` (two messages) are answered in their own way, the rest is repeated. */
export const echo: Bot = async (incoming, channel) => {
  const { content } = incoming;
  switch (content.kind) {
    case 'text':
      return answerText(content.text);
    case 'option':
      return [{ text: `chose ${content.token}` }];
    case 'place':
      return [{ text: `at ${content.latitude.toFixed(4)},${content.longitude.toFixed(4)}` }];
    case 'file': {
      const file = await channel.download(content.file);
      const hash = file.ok ? createHash('sha256').update(file.bytes).digest('hex').slice(0, 12) : 'gone';
      return [{ text: `${content.media} ${content.file.mimeType} ${content.file.size} ${hash}` }];
    }
    case 'contact':
      return [{ text: `contact ${content.phone} ${content.own ? 'own' : 'other'}` }];
    default:
      return [{ text: `got ${content.kind}` }];
  }
};

function answerText(text: string): Words[] {
  switch (text) {
    case 'menu':
      return [MENU];
    case 'where':
      return [{ text: 'فين كاين المشكل؟', request: 'place', requestLabel: 'صيفط البلاصة' }];
    case 'who':
      return [{ text: 'Quel est votre numéro ?', request: 'contact', requestLabel: 'Partager mon numéro' }];
    case 'paper':
      return [{ text: 'Votre reçu', file: paper() }];
    case 'both':
      return [{ text: 'first' }, MENU];
    default:
      return [{ text: `you said: ${text}` }];
  }
}

function paper(): NonNullable<Words['file']> {
  const bytes = Buffer.from('receipt 26-000001-1\n');
  return { media: 'document', name: 'reçu.txt', mimeType: 'text/plain', read: async () => bytes };
}

// Opens names and telephones for those who may see them.
import type { Place } from '../database/encryption/cipher.ts';
import type { Visit } from './request.ts';

/** The words that were sealed; null for nothing, for roles that do not see people, and when the key no longer fits. */
export function openSealed(visit: Visit, sealed: string | null, place: Place): string | null {
  if (sealed === null || !visit.may('people.see')) return null;
  try {
    return visit.parts.cipher.open(sealed, place);
  } catch {
    // One name that cannot be read must not keep a case from being worked on.
    visit.parts.log.error({ path: visit.path.split('?')[0] }, 'Something sealed could not be opened');
    return null;
  }
}

/** The name of whoever speaks in a conversation; without one a short number tells them apart from others. */
export function speakerName(visit: Visit, { id, name }: { id: string; name: string | null }): string {
  return openSealed(visit, name, `Conversation.name.${id}`) ?? visit.say('no-name', { number: id.slice(-4) });
}

/** All but the last two digits hidden; for lists and until somebody asks to see it. */
export function maskPhone(phone: string): string {
  return phone.replaceAll(/\d(?=.{2})/g, '•');
}

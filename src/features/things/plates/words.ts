// What stands on the plate of a thing, and where its codes lead.
import type { Settings } from '../../../database/settings.ts';
import { type ChatWays, chatLinks } from '../../../domain/chat-links.ts';
import { isThingKind, linkTo, plateOf } from '../../../domain/thing.ts';
import type { Words } from '../../../words/words.ts';
import type { ThingRow } from '../queries.ts';
import type { OnBoth, Plate } from './draw.ts';

/** Puts a plate into words; null for a kind of a newer release. */
export function plateWords(
  words: Words,
  commune: Settings['commune'],
  thing: ThingRow,
  ways: ChatWays,
): Plate | null {
  const { kind, nameAr, nameFr, number } = thing;
  if (!isThingKind(kind)) return null;
  const say = (message: string, attribute?: string): OnBoth => ({
    ar: words.say('ar', { message, attribute }),
    fr: words.say('fr', { message, attribute }),
  });
  const called = say(`things-${kind}`);
  return {
    kind,
    number: plateOf(number),
    commune: { ar: commune.nameAr, fr: commune.nameFr },
    name: { ar: nameAr ?? called.ar, fr: nameFr ?? called.fr },
    call: say('console-things-plate'),
    phone: commune.phone,
    ways: chatLinks(ways, linkTo(number)),
  };
}

// Several facts of the commune that are asked for in one breath: "what does it cost, and when are you open?"
import { opensWith } from '../phrases.ts';
import type { Turn } from '../turn.ts';
import { type Beside, besideIn } from './small-talk.ts';

/** More words tell what of it. */
const MOST_NAMING = 6;
/** Facts that are asked for by their name. */
const NAMED: readonly Beside[] = ['hours', 'address', 'phone', 'site', 'papers'];
const FACTS: readonly Beside[] = ['hours', 'address', 'phone', 'site', 'price', 'papers', 'president'];
/** What is asked for together with a fact, and is none. */
const ASKED_WITH: readonly Beside[] = [...FACTS, 'free', 'permit'];
/** The number and the site stand in these answers already. */
const HOLDING: Partial<Record<Beside, readonly Beside[]>> = {
  address: ['phone', 'site'],
  papers: ['phone', 'site'],
  price: ['phone'],
  free: ['phone'],
  permit: ['phone'],
};
/** Where one question ends and the next begins. */
const PART = /[,;?\u060c\u061b\u061f\n]+|\s(?:et|and|puis|aussi|w|o|ou|wa|\u0648)\s|\s(?=\u0648\p{L}{3})/giu;

/** A paper that is named for its price is not asked for; in few words a fact needs no more than its name. */
function asksFor(turn: Turn, part: string): Beside[] {
  const heard: readonly Beside[] = turn.context.darija.asides(part);
  const asked = besideIn(turn, part).filter((name) => name !== 'papers' || heard.includes(name));
  if (part.split(/\s+/u).length > MOST_NAMING) return asked;
  return [...asked, ...NAMED.filter((fact) => opensWith(turn, part, `heard-fact_${fact}`, 'anywhere'))];
}

/** The facts that are asked for besides the one that was just answered. */
export function otherFacts(turn: Turn, answered: Beside, text: string): Beside[] {
  if (!ASKED_WITH.includes(answered)) return [];
  const asked = [text, ...text.split(PART)].flatMap((part) => asksFor(turn, part));
  const told = new Set<Beside>([answered, ...(HOLDING[answered] ?? [])]);
  const heard: readonly Beside[] = turn.context.darija.asides(text);
  const facts: Beside[] = [];
  for (const fact of asked) {
    // A paper is named by whoever asks for its price.
    const isNamed = fact === 'papers' && answered === 'price' && !heard.includes(fact);
    if (!FACTS.includes(fact) || told.has(fact) || isNamed) continue;
    facts.push(fact);
    for (const one of [fact, ...(HOLDING[fact] ?? [])]) told.add(one);
  }
  return facts;
}

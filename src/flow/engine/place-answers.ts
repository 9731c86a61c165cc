// Takes what was said or pinned where a place is asked for: a place, or what it is instead.

import { characters, clean, LONGEST_PLACE } from '../../domain/text.ts';
import type { PlaceStep } from '../definition/step.ts';
import { takeWords } from './choose-option.ts';
import { applies, fits } from './position.ts';
import type { Answer, PlaceRead } from './state.ts';
import { accept, type Question, type Spoken, slip, type Turn } from './turn.ts';
import { takeMore } from './unanswered-words.ts';

type Place = Extract<Answer, { kind: 'place' }>;

const NOTHING_LEFT: Spoken = { texts: [], voices: [] };

/** Takes words and voice notes as the place that is asked for; returns what is left over for other questions. */
export function takePlaceSaid(turn: Turn, asked: Question, { texts, voices }: Spoken): Spoken {
  const text = withoutTold(turn, texts).join(' ').trim();
  const before = placeBefore(turn, asked);
  if (text !== '') {
    const read = turn.surroundings.readPlace(text);
    // More about the problem belongs to its description, and the place is still to be told.
    if (read.kind === 'none' && !read.asks && takeMore(turn, [text]).length === 0) {
      // Who goes on telling leaves the words that were asked back as they are.
      if (before?.open && read.tells) accept(turn, asked.step.name, withoutOpen(before));
      return { texts: [], voices };
    }
    if (read.kind === 'none' && read.tells) return { texts, voices };
    if (takeMeant(turn, asked, read, text)) return { texts: [], voices };
    // Asked whether it is where the one before was, another place is said instead.
    const kept = before?.same ? undefined : before;
    const place = placeOf(kept, read, clean(text), turn.mode);
    if (place === null) {
      slip(turn, { message: 'common-too_long', values: { max: LONGEST_PLACE } });
      return { texts: [], voices };
    }
    // Whoever says it aloud as well has said where; words alone that nobody knows are asked back, once.
    if (isUnknown(read) && voices.length === 0 && !kept?.open) place.open = true;
    accept(turn, asked.step.name, withVoices(place, voices));
  } else if (voices.length > 0) {
    const { open: _, ...place } = before ?? { kind: 'place' as const };
    accept(turn, asked.step.name, withVoices(place, voices));
  }
  return NOTHING_LEFT;
}

/** Takes what is said to be the place instead: whatever it sounds like, it is one, and asked back where nobody knows it. */
export function takePlaceCorrected(turn: Turn, asked: Question, said: string): void {
  const read = turn.surroundings.readPlace(said);
  if (read.kind !== 'none') takePlaceSaid(turn, asked, { texts: [said], voices: [] });
  else accept(turn, asked.step.name, { kind: 'place', text: clean(said), open: true });
}

/** What is said where beside more of the problem, which goes to its description. */
const withoutTold = (turn: Turn, texts: string[]): string[] =>
  texts.length < 2
    ? texts
    : texts.filter((text) => {
        const read = turn.surroundings.readPlace(text);
        return !(read.kind === 'none' && read.tells) || takeMore(turn, [text]).length > 0;
      });

const withoutOpen = ({ open: _, same: __, ...place }: Place): Place => place;

const isUnknown = ({ kind }: PlaceRead): boolean => kind === 'unknown' || kind === 'none';

function placeBefore(turn: Turn, { step }: Question): Place | undefined {
  const answer = turn.answers[step.name];
  return answer?.kind === 'place' ? answer : undefined;
}

const withVoices = (place: Place, voices: string[]): Place =>
  voices.length === 0 ? place : { ...place, voices: [...(place.voices ?? []), ...voices] };

/** Does what the words mean where they are no place; false where they are one. */
function takeMeant(turn: Turn, asked: Question, read: PlaceRead, text: string): boolean {
  switch (read.kind) {
    case 'pin':
    case 'named':
      return false;
    case 'outside':
      slip(turn, read.saying);
      return true;
    case 'unread':
      slip(turn, { message: 'common-map_link' });
      turn.picture = 'position';
      return true;
    case 'unsure':
      slip(turn, { message: 'common-how_position' });
      turn.picture = 'position';
      turn.mode = 'quarters';
      return true;
    default:
      return takeShort(turn, asked, read, text);
  }
}

/** What is no place may mean an option; what answers "shall I keep it?" is an answer. */
function takeShort(turn: Turn, asked: Question, read: PlaceRead, text: string): boolean {
  const { name } = asked.step;
  const before = placeBefore(turn, asked);
  if (before?.open && keepOrNot(turn, name, before, text)) return true;
  if (turn.shown?.step === name && turn.shown.options.length > 0 && takeWords(turn, asked, text)) return true;
  // Said once more, it is what they call the place.
  const insists = read.kind === 'none' && read.doubtful === true && turn.slips > 0;
  if ((read.kind === 'unknown' || insists) && /\p{L}{2}/u.test(clean(text))) return false;
  slip(turn, { message: read.kind === 'none' && read.asks ? 'common-place_first' : 'common-where' });
  return true;
}

/** Answers whether words that nobody knows are to stand. "No photo" says nothing against them. */
function keepOrNot(turn: Turn, name: string, { open: _, same, ...kept }: Place, text: string): boolean {
  const { reads } = turn.surroundings;
  const goesOn = reads.sends(text) || reads.stays(text) || (/\S\s+\S/u.test(text) && reads.skip(text));
  const answer = goesOn ? 'yes' : reads.yesNo(text);
  if (answer === null) return false;
  // A list of quarters asks for one of them: only a second yes lets the words stand alone.
  const choosesNone = answer === 'yes' && !goesOn && turn.mode === 'quarters' && turn.slips === 0;
  if (choosesNone) slip(turn, { message: 'common-quarters', attribute: 'none' });
  else if (answer === 'yes') accept(turn, name, kept);
  // A first no asks for the quarter; only a second one lets the words go.
  else if (turn.mode === 'quarters' || same) {
    delete turn.answers[name];
    turn.mode = undefined;
  } else turn.mode = 'quarters';
  return true;
}

/** The place with these words; those before them stay where they were not understood alone. Null: too long. */
function placeOf(before: Place | undefined, read: PlaceRead, said: string, mode: Turn['mode']): Place | null {
  const { open, ...kept } = before ?? { kind: 'place' as const };
  const isSaid = read.kind === 'named' || read.kind === 'unknown';
  const words = read.kind === 'pin' ? read.text : (isSaid && !open && read.text) || said;
  // Asked for the quarter of words that nobody knows, a quarter belongs to them, and other words stand instead.
  const instead = mode === 'quarters' && isUnknown(read);
  const isSaidAgain = open && words !== undefined && before?.text?.includes(words);
  const text = [
    open && !instead && !words?.includes(before?.text ?? '') ? before?.text : undefined,
    isSaidAgain && !instead ? undefined : words,
  ]
    .filter(Boolean)
    .join(' ');
  if (characters(text) > LONGEST_PLACE) return null;
  const place: Place = { ...kept };
  if (text !== '') place.text = text;
  if (read.kind === 'pin') Object.assign(place, { latitude: read.latitude, longitude: read.longitude });
  const quarter = read.kind === 'pin' || read.kind === 'named' ? read.quarter : undefined;
  if (quarter !== undefined) place.quarter = quarter;
  return place;
}

/** What is kept beside a position: words that were asked back only if they are put as a place is. */
function confirmed(turn: Turn, before: Place | undefined): Place {
  const { open, ...kept } = before ?? { kind: 'place' as const };
  if (!open || kept.text === undefined) return kept;
  const read = turn.surroundings.readPlace(kept.text);
  const { text: _, ...others } = kept;
  return read.kind === 'unknown' && !read.likely ? others : kept;
}

/**
 * A shared position goes to the next place question, or beside the words that answered the last one. `refused`: it is
 * not the commune's, which was said.
 */
export function keepPin(
  turn: Turn,
  at: { latitude: number; longitude: number; label?: string },
): 'kept' | 'refused' | 'no_room' {
  const steps = turn.flow.steps.filter(
    (each): each is PlaceStep =>
      each.verb === 'ask' && each.ask === 'place' && applies(turn.flow, each, turn.answers),
  );
  const step = steps.find((each) => !fits(each, turn.answers[each.name])) ?? steps.at(-1);
  if (!step) return 'no_room';
  const answer = turn.answers[step.name];
  const before = answer?.kind === 'place' ? answer : undefined;
  if (before?.latitude !== undefined)
    return before.latitude === at.latitude && before.longitude === at.longitude ? 'kept' : 'no_room';
  const read = turn.surroundings.readPin(at);
  if (read.kind !== 'pin') {
    slip(turn, read.kind === 'outside' ? read.saying : { message: 'common-where' });
    return 'refused';
  }
  const label = at.label === undefined ? '' : clean(at.label);
  const place: Place = { ...confirmed(turn, before), latitude: at.latitude, longitude: at.longitude };
  // Where its own words name the quarter, they know better than the distance to its middle.
  if (read.quarter !== undefined && place.quarter === undefined) place.quarter = read.quarter;
  if (label !== '' && place.text === undefined) place.text = label.slice(0, LONGEST_PLACE);
  accept(turn, step.name, place);
  return 'kept';
}

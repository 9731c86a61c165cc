// Listens for emergencies in the words of a message; the concepts are not weighed for it.
import type { Lookup } from '../text/table.ts';
import { withoutLike, withoutLost, withoutNumberAsked } from './beside-danger.ts';
import { type Scores, scoresOf } from './concept-scores.ts';
import { believedDangers, calmIn, emergencyIn, type FoundEmergency } from './emergency.ts';
import { type Judges, judged } from './judge.ts';
import type { Featurer } from './judged-features.ts';
import { conceptLexicon } from './lexicon.ts';
import type { WordReader } from './message-words.ts';

export type AlarmParts = {
  /** As `compileConcepts` wrote it, strict. */
  emergencies: Lookup;
  /** What was learned from labelled messages. */
  judges: Judges;
};

/** `isNamed`: its words name a danger, and do not only sound like one. */
type Heard = { urgency: Scores; emergency: FoundEmergency | undefined; isNamed: boolean };

/** Builds the listener. */
export function alarmReader(parts: AlarmParts, readWords: WordReader, { ofWords }: Featurer) {
  const alarms = conceptLexicon(parts.emergencies);
  const { danger, kinds } = parts.judges;
  const listen = (text: string): Heard => {
    const words = readWords(text);
    const said = ofWords(words);
    const urgency = scoresOf(alarms.find(words));
    const dangers = believedDangers(urgency);
    const [sounds = 0] = judged(danger, said, [0]);
    const heard = { danger: sounds, kinds: () => judged(kinds(), said, dangers), calm: calmIn(urgency) };
    return { urgency, emergency: emergencyIn(dangers, heard, text), isNamed: Math.max(0, ...dangers) > 0 };
  };
  return (text: string): Heard => {
    const whole = listen(text);
    const { emergency } = whole;
    const other = emergency ? withoutLike(emergency.kind, text) : withoutNumberAsked(text);
    const kept = withoutLost(text);
    if (kept === null) return other === null ? whole : { ...whole, emergency: listen(other).emergency };
    // The bus in which it was left sounds like one that crashed; a child that fell with it is a danger.
    const rest = listen(other ?? kept);
    return { ...whole, emergency: rest.isNamed ? rest.emergency : undefined };
  };
}

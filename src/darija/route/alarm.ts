// Listens for emergencies in the words of a message; the concepts are not weighed for it.
import type { Lookup } from '../text/table.ts';
import { type Scores, scoresOf } from './concept-scores.ts';
import { believedDangers, calmIn, emergencyIn, type FoundEmergency, withoutLike } from './emergency.ts';
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

/** Builds the listener. */
export function alarmReader(parts: AlarmParts, readWords: WordReader, { ofWords }: Featurer) {
  const alarms = conceptLexicon(parts.emergencies);
  const { danger, kinds } = parts.judges;
  const listen = (text: string): { urgency: Scores; emergency: FoundEmergency | undefined } => {
    const words = readWords(text);
    const said = ofWords(words);
    const urgency = scoresOf(alarms.find(words));
    const dangers = believedDangers(urgency);
    const [sounds = 0] = judged(danger, said, [0]);
    const heard = { danger: sounds, kinds: () => judged(kinds(), said, dangers), calm: calmIn(urgency) };
    return { urgency, emergency: emergencyIn(dangers, heard, text) };
  };
  return (text: string): ReturnType<typeof listen> => {
    const whole = listen(text);
    const rest = whole.emergency ? withoutLike(whole.emergency, text) : null;
    return rest === null ? whole : { ...whole, emergency: listen(rest).emergency };
  };
}

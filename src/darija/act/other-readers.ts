// What the readers of what a sentence does to a complaint listen to: the other readers of this room, over the same words.
import type { Aside, ReadAct, Routed } from '../labels.ts';
import type { ConceptReader } from '../route/weigh-message.ts';
import type { Lookup } from '../text/table.ts';

export type OtherReaders = {
  senses: Lookup;
  readConcepts: ConceptReader;
  route(text: string): Routed;
  act(text: string): ReadAct;
  asides(text: string): readonly Aside[];
  yesNo(text: string): 'yes' | 'no' | null;
  skip(text: string): boolean;
};

// Letters that fit into the room there is for them.
import { keptIn } from '../domain/bounded-map.ts';
import { type Block, lettersOf } from './drawn-letters.ts';

/** Letters on one line, smaller where they would be wider than there is room. */
export type Letters = (
  words: string,
  look: { size: number; color: string; bold?: boolean },
  room?: number,
) => Promise<Block>;

/** Draws each line once. `inside`: pixels there are where nothing else is said. */
export function openLetters(inside: number): Letters {
  const drawn = new Map<string, Promise<Block>>();
  return (words, look, room = inside) =>
    keptIn(drawn, JSON.stringify([words, look, room]), async () => {
      const block = await lettersOf(words, look);
      if (block.width <= room) return block;
      return lettersOf(words, { ...look, size: Math.floor((look.size * room) / block.width) });
    });
}

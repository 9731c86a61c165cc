// Our own pictures of things: drawn, since fonts draw the pictures of messages each in another way, or not at all.
import type { ThingKind } from '../../../domain/thing.ts';

/** Shapes in a square of a hundred, in the colour of the current fill and stroke. */
const SHAPES: Record<ThingKind, string> = {
  lamp: '<path d="M50 96V30" fill="none"/><path d="M38 96H62"/><path d="M50 30Q50 16 64 16H72" fill="none"/><path d="M62 16H90L84 28H68Z"/><path d="M70 36L64 50M77 36V54M84 36L90 50" fill="none"/>',
  bin: '<path d="M26 34H74L69 92H31Z"/><path d="M20 24H80"/><path d="M42 24V16H58V24" fill="none"/><path d="M40 46L42 80M50 46V80M60 46L58 80" fill="none" stroke="#fff"/>',
  fountain:
    '<path d="M14 66H86L78 92H22Z"/><path d="M50 66V30" fill="none"/><path d="M50 30Q50 12 36 12M50 30Q50 12 64 12" fill="none"/><path d="M36 14Q24 20 24 44M64 14Q76 20 76 44M40 24V52M60 24V52" fill="none"/>',
  drain:
    '<circle cx="50" cy="54" r="38"/><path d="M28 40H72M22 54H78M28 68H72" fill="none" stroke="#fff" stroke-width="6"/>',
  garden:
    '<path d="M50 96V56" fill="none"/><circle cx="50" cy="34" r="24"/><circle cx="34" cy="48" r="16"/><circle cx="66" cy="48" r="16"/><path d="M30 96H70"/>',
  school:
    '<path d="M16 92V50H84V92Z"/><path d="M10 52L50 26L90 52Z"/><path d="M50 26V8" fill="none"/><path d="M50 8H68V18H50Z"/><path d="M43 92V72H57V92Z" fill="#fff" stroke="#fff"/><path d="M24 60H34V70H24ZM66 60H76V70H66Z" fill="#fff" stroke="#fff"/>',
  sign: '<path d="M50 96V62" fill="none"/><path d="M50 8L88 66H12Z"/><path d="M50 28V46" fill="none" stroke="#fff" stroke-width="7"/><circle cx="50" cy="56" r="2" stroke="#fff" fill="#fff"/>',
  bench:
    '<path d="M12 30H88V40H12ZM12 46H88V54H12Z"/><path d="M8 62H92V72H8Z"/><path d="M22 72V92M78 72V92M20 30V62M80 30V62" fill="none"/>',
};

/** The picture of a kind as SVG, so many pixels wide and high. */
export const iconOf = (kind: ThingKind, size: number, color: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 100 100"><g fill="${color}" stroke="${color}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">${SHAPES[kind]}</g></svg>`;

// Who handles calls for candidates. What candidates sent, and scoring it, is a right of its own; a supervisor decides.
import type { Grant } from '../../console/roles.ts';

export const callsRights = {
  'calls.read': { to: ['officer', 'observer'] },
  'calls.write': { to: ['officer'], ofTheTown: true },
  'calls.score': { to: ['officer'], ofTheTown: true },
  'calls.decide': { to: ['supervisor'], ofTheTown: true },
} as const satisfies Record<string, Grant>;

type Own = typeof callsRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

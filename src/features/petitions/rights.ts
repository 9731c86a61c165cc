// Who handles petitions.
import type { Grant } from '../../console/roles.ts';

export const petitionsRights = {
  'petitions.read': { to: ['officer', 'observer'] },
  'petitions.write': { to: ['officer'], ofTheTown: true },
  // Sheets of paper: printed, keyed at the desk, lines that do not count.
  'petitions.paper': { to: ['officer'], ofTheTown: true },
} as const satisfies Record<string, Grant>;

type Own = typeof petitionsRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

// Who handles consultative bodies.
import type { Grant } from '../../console/roles.ts';

export const bodiesRights = {
  'bodies.read': { to: ['officer'], ofTheTown: true },
  'bodies.write': { to: ['officer'], ofTheTown: true },
} as const satisfies Record<string, Grant>;

type Own = typeof bodiesRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

// Who teaches words.
import type { Grant } from '../../console/roles.ts';

export const teachingRights = {
  'misses.read': { to: ['officer'], ofTheTown: true },
  'misses.write': { to: ['officer'], ofTheTown: true },
} as const satisfies Record<string, Grant>;

type Own = typeof teachingRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

// Who keeps the list of associations, and who writes to them.
import type { Grant } from '../../console/roles.ts';

export const associationsRights = {
  'associations.read': { to: ['officer'], ofTheTown: true },
  'associations.write': { to: ['officer'], ofTheTown: true },
  'associations.tell': { to: ['supervisor'], ofTheTown: true },
} as const satisfies Record<string, Grant>;

type Own = typeof associationsRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

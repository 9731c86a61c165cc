// Who handles ideas.
import type { Grant } from '../../console/roles.ts';

export const proposalsRights = {
  'proposals.read': { to: ['officer', 'observer'] },
  'proposals.merge': { to: ['officer'], ofTheTown: true },
  'proposals.write': { to: ['officer'], ofTheTown: true },
} as const satisfies Record<string, Grant>;

type Own = typeof proposalsRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

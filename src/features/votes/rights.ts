// Who handles votes. Nobody has a right to ballots: there is no page on which they stand.
import type { Grant } from '../../console/roles.ts';

export const votesRights = {
  'votes.read': { to: ['officer', 'observer'] },
  'votes.write': { to: ['officer'], ofTheTown: true },
} as const satisfies Record<string, Grant>;

type Own = typeof votesRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

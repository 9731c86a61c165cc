// Who handles cases, and who closes them against the word of a citizen.
import type { Grant } from '../../console/roles.ts';

export const casesRights = {
  'cases.read': { to: ['officer', 'observer'] },
  'cases.write': { to: ['officer'] },
  'cases.merge': { to: ['officer'] },
  'cases.overrule': { to: ['supervisor'] },
} as const satisfies Record<string, Grant>;

type Own = typeof casesRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

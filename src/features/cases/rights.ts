// Who handles cases.
import type { Grant } from '../../console/roles.ts';

export const casesRights = {
  'cases.read': { to: ['officer', 'observer'] },
  'cases.write': { to: ['officer'] },
} as const satisfies Record<string, Grant>;

type Own = typeof casesRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

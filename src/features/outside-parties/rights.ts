// Who hands cases to parties outside the commune, and who keeps the list of those.
import type { Grant } from '../../console/roles.ts';

export const partiesRights = {
  'orders.read': { to: ['officer', 'observer'] },
  'orders.write': { to: ['officer'] },
  'parties.write': { to: ['supervisor'] },
} as const satisfies Record<string, Grant>;

type Own = typeof partiesRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

// Who talks with people of the commune.
import type { Grant } from '../../console/roles.ts';

export const inboxRights = {
  'inbox.read': { to: ['officer'] },
  'inbox.write': { to: ['officer'] },
  'canned.write': { to: [] },
} as const satisfies Record<string, Grant>;

type Own = typeof inboxRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

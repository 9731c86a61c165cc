// Who looks at alerts.
import type { Grant } from '../../console/roles.ts';

export const flagsRights = {
  'flags.read': { to: ['officer'] },
  'flags.write': { to: ['officer'] },
} as const satisfies Record<string, Grant>;

type Own = typeof flagsRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

// Who changes what the commune says about itself.
import type { Grant } from '../../console/roles.ts';

export const settingsRights = {
  'settings.write': { to: [] },
} as const satisfies Record<string, Grant>;

type Own = typeof settingsRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

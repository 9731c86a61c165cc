// Who looks up the things that bear a number, and who keeps their register.
import type { Grant } from '../../console/roles.ts';

export const thingsRights = {
  'things.read': { to: ['officer', 'observer'] },
  'things.write': { to: ['supervisor'] },
} as const satisfies Record<string, Grant>;

type Own = typeof thingsRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

// Who files for somebody at the desk, notes their yes, and prints their card.
import type { Grant } from '../../console/roles.ts';

export const deskRights = {
  'desk.write': { to: ['officer'] },
} as const satisfies Record<string, Grant>;

type Own = typeof deskRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

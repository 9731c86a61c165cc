// Who watches over the channels.
import type { Grant } from '../../console/roles.ts';

export const channelStatusRights = {
  'channels.read': { to: [] },
  'channels.write': { to: [] },
} as const satisfies Record<string, Grant>;

type Own = typeof channelStatusRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

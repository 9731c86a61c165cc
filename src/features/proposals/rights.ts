// Who handles ideas. Who carries one to a consultative body, and who enters what the body replies, are two.
import type { Grant } from '../../console/roles.ts';

export const proposalsRights = {
  'proposals.read': { to: ['officer', 'observer'] },
  'proposals.merge': { to: ['officer'], ofTheTown: true },
  'proposals.write': { to: ['officer'], ofTheTown: true },
  'referrals.write': { to: ['officer'], ofTheTown: true },
  'referrals.reply': { to: ['officer'], ofTheTown: true },
} as const satisfies Record<string, Grant>;

type Own = typeof proposalsRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

// Who handles consultations. Reading what people wrote and said is a right of its own: opinions are nobody else's business.
import type { Grant } from '../../console/roles.ts';

export const consultationsRights = {
  'consultations.read': { to: ['officer', 'observer'] },
  'consultations.write': { to: ['officer'], ofTheTown: true },
  'consultations.answers': { to: ['officer'], ofTheTown: true },
} as const satisfies Record<string, Grant>;

type Own = typeof consultationsRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

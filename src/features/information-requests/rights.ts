// Who answers requests for information: those who handle cases of the department, as the designated officers (law 31-13 art. 12).
import type { Grant } from '../../console/roles.ts';

export const informationRights = {
  'information.write': { to: ['officer'] },
} as const satisfies Record<string, Grant>;

type Own = typeof informationRights;

declare module '../../console/roles.ts' {
  interface Rights extends Own {}
}

// Whose the register is: those who answer requests for information, as the designated officers (law 31-13 art. 12).

import type { Visit } from '../../../console/request.ts';
import type { Handler } from '../../../console/routes.ts';
import { covers } from '../../../database/scope.ts';
import { INFORMATION } from '../../../domain/information.ts';

/** Whether this person's department is the one that answers them. */
export const isOurs = ({ parts, staff }: Visit): boolean =>
  covers(staff.scope, parts.flows.get(INFORMATION)?.request?.department);

/** The same page; for those of other departments it is not there. */
export const ours =
  (handler: Handler): Handler =>
  async (visit) =>
    isOurs(visit) ? handler(visit) : { is: 'missing' };

// Who may do what in the console: how it is decided, and the rights that belong to no matter.

import type { Scope } from '../database/scope.ts';
import type { Flow } from '../flow/definition/load-flows.ts';

/** What may be filed, and who reads it. */
export type Flows = ReadonlyMap<string, Pick<Flow, 'name' | 'request'>>;

/** A supervisor may all that an officer may, and decides what officers may not decide of their own work. */
export const ROLES = ['admin', 'supervisor', 'officer', 'observer'] as const;
export type Role = (typeof ROLES)[number];
/** Those who may be given, or not given, what an administrator sees anyway. */
export const ROLES_BELOW = ROLES.filter((role) => role !== 'admin');
/** Those who deal with what comes in, and do not only look. */
export const ROLES_AT_WORK: Role[] = ROLES.filter((role) => role !== 'observer');

/** Who has a right beside administrators, who have every one. */
export interface Grant {
  to: readonly Exclude<Role, 'admin'>[];
  /** Of no department, and so of all of them: whoever belongs to none is not meant. */
  ofTheTown?: true;
}

/**
 * The rights of the console itself.
 * `people.see`: names, telephones, voices, pictures and words that could name somebody.
 * `people.confided`: what was said in confidence, such as who supports what, with names and identity numbers.
 * `people.erase`: everything of a person goes.
 * `voices.write`: what was said aloud is written down.
 * `live.read`: open pages hear what changes.
 */
const OWN = {
  account: { to: ['officer', 'observer'] },
  'people.see': { to: ['officer'] },
  'people.confided': { to: [] },
  'people.erase': { to: [] },
  'voices.write': { to: ['officer'] },
  'live.read': { to: ['officer'] },
  'staff.write': { to: [] },
  'audit.read': { to: [] },
} as const satisfies Record<string, Grant>;

type OwnRights = typeof OWN;
/** All rights there are. A feature adds those that it brings, so that one that nobody brings does not compile. */
export interface Rights extends OwnRights {}
export type Permission = keyof Rights;

/** Who has which right. */
export type Granted = ReadonlyMap<string, Grant>;

/**
 * Puts together the rights of the console and of its features.
 * @throws Error naming a right that two of them bring.
 */
export function grantedBy(features: readonly { rights?: Readonly<Record<string, Grant>> }[]): Granted {
  const granted = new Map<string, Grant>(Object.entries(OWN));
  for (const [right, grant] of features.flatMap(({ rights }) => Object.entries(rights ?? {}))) {
    if (granted.has(right)) throw new Error(`The right “${right}” is brought twice`);
    granted.set(right, grant);
  }
  return granted;
}

const holds = (role: Role, { to }: Grant): boolean => role === 'admin' || isNamed(role, to);

/** Whether a list of roles names this one, or one whose work it does as well. */
export const isNamed = (role: string | null, names: readonly string[]): boolean =>
  names.some((each) => each === role || (role === 'supervisor' && each === 'officer'));

/** Reads a role as stored. Whatever is not known is an observer, who may do least. */
export function toRole(stored: string | null | undefined): Role {
  return ROLES.find((role) => role === stored) ?? 'observer';
}

/** Whether a role carries a permission. */
export function may(granted: Granted, role: Role, permission: Permission): boolean {
  const grant = granted.get(permission);
  return grant !== undefined && holds(role, grant);
}

/** Whether somebody may do something: their role carries it, and it is not for departments while they have none. */
export function mayDo(
  granted: Granted,
  { role, scope }: { role: Role; scope: Scope },
  permission: Permission,
): boolean {
  return may(granted, role, permission) && (scope !== 'none' || !granted.get(permission)?.ofTheTown);
}

/** Permissions that open people's data, or the house itself. */
const TELLING: readonly (keyof OwnRights)[] = ['people.see', 'people.confided', 'staff.write', 'audit.read'];

/** Whether this role comes in by a password alone: not where it reads people's data or governs the console. */
export function needsSecondFactor(role: Role): boolean {
  return TELLING.some((permission) => holds(role, OWN[permission]));
}

/**
 * Whose matters a person is held to. Administrators see everything, others what was chosen for their account: one
 * department, or all of them. Without a choice they see the matters of none, and never those of a flow that does not
 * name their role.
 */
export function scopeOf(
  {
    role,
    departmentId,
    allDepartments,
  }: { role: Role; departmentId: string | null; allDepartments: boolean },
  flows: Flows,
): Scope {
  if (role === 'admin') return 'all';
  const unseen = [...flows.values()].flatMap(({ name, request }) =>
    request && !isNamed(role, request.seenBy) ? [name] : [],
  );
  if (allDepartments) return unseen.length === 0 ? 'all' : { department: null, unseen };
  return departmentId === null ? 'none' : { department: departmentId, unseen };
}

// Who may do what in the console: the only place where it is decided.

import type { Scope } from '../database/scope.ts';
import type { Flow } from '../flow/definition/load.ts';

/** What may be filed, and who reads it. */
export type Flows = ReadonlyMap<string, Pick<Flow, 'name' | 'request'>>;

export const ROLES = ['admin', 'officer', 'observer'] as const;
export type Role = (typeof ROLES)[number];
/** Those who may be given, or not given, what an administrator sees anyway. */
export const ROLES_BELOW = ROLES.filter((role) => role !== 'admin');
/** Those who deal with what comes in, and do not only look. */
export const ROLES_AT_WORK: Role[] = ROLES.filter((role) => role !== 'observer');

const OBSERVER = ['cases.read', 'petitions.read', 'proposals.read', 'account'] as const;
const OFFICER = [
  ...OBSERVER,
  'cases.write',
  'people.see',
  'inbox.read',
  'inbox.write',
  'flags.read',
  'flags.write',
  'petitions.write',
  'proposals.write',
  'bodies.read',
  'bodies.write',
  'misses.read',
  'misses.write',
] as const;
const ADMIN = [
  ...OFFICER,
  'audit.read',
  'petitions.people',
  'people.erase',
  'staff.write',
  'canned.write',
  'channels.read',
  'channels.write',
  'settings.write',
] as const;

/**
 * `people.see`: names, telephones, voices, pictures and words that could name somebody.
 * `petitions.people`: names and identity numbers of those who support a petition, and what they said about it.
 * `people.erase`: everything of a person goes.
 */
export type Permission = (typeof ADMIN)[number];

const GRANTED: Record<Role, ReadonlySet<Permission>> = {
  admin: new Set(ADMIN),
  officer: new Set(OFFICER),
  observer: new Set(OBSERVER),
};

/** Reads a role as stored. Whatever is not known is an observer, who may do least. */
export function toRole(stored: string | null | undefined): Role {
  return ROLES.find((role) => role === stored) ?? 'observer';
}

/** Whether a role carries a permission. */
export function may(role: Role, permission: Permission): boolean {
  return GRANTED[role].has(permission);
}

/** What is of no department, and so of all of them: whoever belongs to none is not meant. */
const OF_THE_TOWN: readonly Permission[] = [
  'petitions.write',
  'proposals.write',
  'bodies.read',
  'bodies.write',
  'misses.read',
  'misses.write',
];

/** Whether somebody may do something: their role carries it, and it is not for departments while they have none. */
export function mayDo({ role, scope }: { role: Role; scope: Scope }, permission: Permission): boolean {
  return may(role, permission) && (scope !== 'none' || !OF_THE_TOWN.includes(permission));
}

/** Permissions that open people's data, or the house itself. */
const TELLING: readonly Permission[] = ['people.see', 'petitions.people', 'staff.write', 'audit.read'];

/** Whether this role comes in by a password alone: not where it reads people's data or governs the console. */
export function needsSecondFactor(role: Role): boolean {
  return TELLING.some((permission) => may(role, permission));
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
    request && !request.seenBy.includes(role) ? [name] : [],
  );
  if (allDepartments) return unseen.length === 0 ? 'all' : { department: null, unseen };
  return departmentId === null ? 'none' : { department: departmentId, unseen };
}

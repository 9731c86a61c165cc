// What one civic matter shows to staff.

import type { Flow } from '../flow/definition/load-flows.ts';
import type { AuditFeature } from './audit/audited.ts';
import type { Auth } from './auth.ts';
import type { Markup } from './layout.ts';
import type { Visit } from './request.ts';
import type { Grant, Permission } from './roles.ts';
import type { Section } from './routes.ts';
import type { Viewers } from './shell/viewers.ts';

/** What pages may need of the console itself. */
export interface ConsoleKit {
  auth: Auth;
  viewers: Viewers;
  /** What may be filed: each has a list of its own. */
  flows: ReadonlyMap<string, Flow>;
}

/** What stands on the page of a case in the place of the forms that a law leaves nobody: see `by law` of a flow. */
export type CasePanel = (visit: Visit, caseId: string) => Promise<Markup | string>;

/** Of each flow that has one. */
export type CasePanels = ReadonlyMap<string, CasePanel>;

/** Loads those that features bring. */
export async function openPanels(features: readonly ConsoleFeature[]): Promise<CasePanels> {
  const brought = features.flatMap(({ casePanels }) => Object.entries(casePanels ?? {}));
  return new Map(await Promise.all(brought.map(async ([flow, load]) => [flow, await load()] as const)));
}

/** Loads what features put beside every case. */
export const openAsides = (features: readonly ConsoleFeature[]): Promise<CasePanel[]> =>
  Promise.all(features.flatMap(({ caseAside }) => (caseAside ? [caseAside()] : [])));

/** All parts may be absent. */
export interface ConsoleFeature {
  /** What stands on the page of every case, beside its facts. Loaded when the console is opened. */
  caseAside?(): Promise<CasePanel>;
  /** By the name of the flow. Loaded when the console is opened. */
  casePanels?: Record<string, () => Promise<CasePanel>>;
  /** Who has which right here, beside administrators. Each is made known to the compiler beside it (`Rights`). */
  rights?: Partial<Record<Permission, Grant>>;
  /** What the audit log tells of deeds done here. */
  audit?: AuditFeature;
  /** Its entries in the menu and the paths behind them. Loaded when the console is opened: nothing else needs pages. */
  sections?(kit: ConsoleKit): Promise<Section[]>;
}

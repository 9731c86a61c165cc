// The entries of the menu, in order: those of the features, and those of the console itself.

import { auditSection } from './audit/audit.ts';
import { auditedBy } from './audit/audited.ts';
import type { ConsoleFeature, ConsoleKit } from './feature.ts';
import type { Section } from './routes.ts';

/**
 * Loads all of them.
 * @throws Error naming an entry that there is twice.
 */
export async function openSections(features: readonly ConsoleFeature[], kit: ConsoleKit): Promise<Section[]> {
  const brought = await Promise.all(features.map(({ sections }) => sections?.(kit) ?? []));
  const all = [...brought.flat(), auditSection(auditedBy(features))];
  const names = all.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) throw new Error(`Two sections of the console are called “${twice}”`);
  return all;
}

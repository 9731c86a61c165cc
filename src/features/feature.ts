// What one civic matter brings to the program, and how what they all bring is put together. Each folder here has a
// `feature.ts`; `src/features.ts` lists them.

import type { BotFeature, Brought } from '../bot/feature.ts';
import type { ConsoleFeature } from '../console/feature.ts';
import type { Metric } from '../database/metric.ts';
import type { PersonalData, PersonalDataFeature } from '../database/personal-data.ts';
import { NOTICE_FAMILIES } from '../domain/notice.ts';
import { KEPT_DAYS, type Kept } from '../domain/retention.ts';
import type { NoticeFeature, Notices } from '../notifications/feature.ts';

/** All parts may be absent. */
export interface Feature extends BotFeature, NoticeFeature, ConsoleFeature {
  personalData?: PersonalDataFeature;
  /** What waits in it, as `participation_waiting` has it in the figures for whoever runs the program. */
  metrics?: Record<string, Metric>;
}

/**
 * Puts together what the features bring to the conversation.
 * @throws Error naming what two of them bring.
 */
export function bringTogether(features: readonly Feature[]): Brought {
  return {
    actions: merged('action', features, ({ actions }) => actions),
    lists: merged('list', features, ({ lists }) => lists),
    checks: merged('check', features, ({ checks }) => checks),
    buttons: merged('button', features, ({ buttons }) => buttons),
    links: merged('link', features, ({ links }) => links),
  };
}

/**
 * Puts together what the features tell of their own accord.
 * @throws Error naming a family of notices that nobody tells, or that two of them tell.
 */
export function noticesOf(features: readonly Feature[]): Notices {
  const tellers = merged('notice', features, ({ notices }) => notices);
  const untold = NOTICE_FAMILIES.filter((family) => !tellers.has(family));
  if (untold.length > 0) throw new Error(`No feature tells notices of the kinds ${untold.join(', ')}`);
  return { tellers, plans: features.flatMap(({ plan }) => (plan ? [plan] : [])) };
}

/**
 * Puts together what the features keep of people.
 * @throws Error naming what has a time of its own and no feature takes away.
 */
export function personalDataOf(features: readonly Feature[]): PersonalData {
  const kept = features.flatMap(({ personalData }) => personalData ?? []);
  const either = (conditions: (string | undefined)[]) => conditions.filter((each) => each).join(' or ');
  const matters = {
    filed: either(kept.map(({ filed }) => filed)),
    underWay: either(kept.map(({ underWay }) => underWay)),
  };
  const bitesOf = (kind: Kept) =>
    kept
      .flatMap(({ expires }) => expires?.[kind] ?? [])
      .map((bite) => (typeof bite === 'string' ? bite : bite(matters)));
  const kinds = Object.keys(KEPT_DAYS) as Kept[];
  const expires = new Map(kinds.map((kind) => [kind, bitesOf(kind)]));
  const kinless = kinds.filter((kind) => expires.get(kind)?.length === 0);
  if (kinless.length > 0) throw new Error(`No feature takes away ${kinless.join(', ')} after their time`);
  return {
    keeps: kept.flatMap(({ keeps }) => keeps ?? []),
    erases: kept.flatMap(({ erases }) => erases ?? []),
    ends: kept.flatMap(({ ends }) => ends ?? []),
    expires,
  };
}

/**
 * Puts together what the features have counted.
 * @throws Error naming what two of them count.
 */
export function metricsOf(features: readonly Feature[]): ReadonlyMap<string, Metric> {
  return merged('metric', features, ({ metrics }) => metrics);
}

/**
 * One map of all parts of one kind, in order.
 * @throws Error when two features bring one of the same name.
 */
function merged<One>(
  kind: string,
  features: readonly Feature[],
  part: (feature: Feature) => Record<string, One> | undefined,
): Map<string, One> {
  const all = new Map<string, One>();
  for (const [name, one] of features.flatMap((feature) => Object.entries(part(feature) ?? {}))) {
    if (all.has(name)) throw new Error(`Two features bring the ${kind} “${name}”`);
    all.set(name, one);
  }
  return all;
}

// What must have been answered above a step for it to apply.
import type { Flow, Step } from './step.ts';

/** All that must have been answered for a step to apply, conditions of conditions included; null if impossible. */
export function allConditions(flow: Flow, step: Step): Map<string, string[]> | null {
  const all = new Map<string, string[]>();
  const add = (conditions: Record<string, string[]>): boolean =>
    Object.entries(conditions).every(([name, wanted]) => {
      const both = all.get(name)?.filter((option) => wanted.includes(option)) ?? wanted;
      all.set(name, both);
      const above = stepAbove(flow, step, name);
      return both.length > 0 && (!above?.when || add(above.when));
    });
  return add(step.when ?? {}) ? all : null;
}

/** The step of that name, if it stands above this one. */
export function stepAbove(flow: Flow, step: Step, name: string): Step | undefined {
  return flow.steps.slice(0, flow.steps.indexOf(step)).find((above) => above.name === name);
}

// Projects of the commune that ideas were taken into account in, and where each stands.

/** In the order in which they are offered. */
export const PROJECT_STAGES = ['planned', 'under_way', 'done', 'given_up'] as const;
export type ProjectStage = (typeof PROJECT_STAGES)[number];

export function isProjectStage(name: string): name is ProjectStage {
  return PROJECT_STAGES.some((known) => known === name);
}

/** Whoever hears that a project is given up hears why. */
export function stageNeedsReason(stage: ProjectStage): boolean {
  return stage === 'given_up';
}

/** Whether an idea may be taken into account in it. */
export function takesIdeas(stage: ProjectStage): boolean {
  return stage !== 'given_up';
}

/** Whether nothing more is to come of it. */
export function isProjectOver(stage: ProjectStage): boolean {
  return stage === 'done' || stage === 'given_up';
}

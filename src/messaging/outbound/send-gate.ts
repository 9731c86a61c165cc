// Lets sends begin no faster than the provider takes them, once it has said that we are too fast; answers go first.

const SECOND = 1000;
/** Refused once more at the pace that was learnt, we go on slower by so much. */
const SLOWER = 0.75;
const SLOWEST = 4;
/** Without a refusal it grows by one a second in this time, up to what the provider is said to take. */
const GROWS_MS = 30_000;
/** What was learnt is forgotten without a refusal for so long: a town is seldom as loud as that. */
const REMEMBERED_MS = 10 * 60_000;

export interface Turnstile {
  /** Resolves when one more may begin. */
  pass(isAnswer: boolean): Promise<void>;
  /** The provider said that we are too fast. */
  refused(): void;
  /** How many may begin in a second; null: nothing was learnt, as many as there are. */
  perSecond(): number | null;
  /** How many answers wait. */
  waiting(): number;
  /** Lets all through that wait: they look for themselves whether they may still leave. */
  open(): void;
}

/**
 * Opens it; nothing waits before the first refusal.
 *
 * @param most what the provider is said to take in a second; null: nobody counts
 * @param steady milliseconds of a clock that nobody can set
 */
export function openTurnstile(most: number | null, steady = () => performance.now()): Turnstile {
  const answers: (() => void)[] = [];
  const notices: (() => void)[] = [];
  let learnt: { perSecond: number; at: number } | null = null;
  let nextAt = 0;
  let timer: NodeJS.Timeout | undefined;

  const perSecond = (): number | null => {
    if (learnt === null || most === null) return null;
    const since = steady() - learnt.at;
    return since > REMEMBERED_MS ? null : Math.min(most, learnt.perSecond + since / GROWS_MS);
  };

  const open = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (const go of [...answers.splice(0), ...notices.splice(0)]) go();
  };

  const count = (pace: number): void => {
    const gap = SECOND / pace;
    // Whoever comes a little late is made good, a pause is not.
    nextAt = Math.max(nextAt, steady() - gap) + gap;
  };

  const next = (): void => {
    timer = undefined;
    const pace = perSecond();
    (answers.shift() ?? notices.shift())?.();
    if (pace === null) open();
    else count(pace);
    wait();
  };

  const wait = (): void => {
    if (answers.length + notices.length > 0) timer ??= setTimeout(next, Math.max(0, nextAt - steady()));
  };

  return {
    async pass(isAnswer) {
      const pace = perSecond();
      if (pace === null) return;
      if (timer === undefined && steady() >= nextAt) return count(pace);
      const turn = new Promise<void>((go) => (isAnswer ? answers : notices).push(go));
      wait();
      return turn;
    },
    refused() {
      const pace = perSecond();
      if (most === null) return;
      learnt = { perSecond: pace === null ? most : Math.max(SLOWEST, pace * SLOWER), at: steady() };
    },
    perSecond,
    waiting: () => answers.length,
    open,
  };
}

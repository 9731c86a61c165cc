// The regular look at a living browser: does it answer, is the account still ours, has it grown too large or too old.
import type { ChannelState } from '../../channel.ts';
import type { Life } from './browser-session.ts';
import { type Clock, within } from './clock.ts';
import type { Holder, Limits } from './options.ts';

/**
 * `lost`: another copy has the account. `silent`: no answer twice. `idle`: the QR code has run out.
 * `paired`: it was scanned, and the session is being set up. */
export type Pulse = 'well' | 'lost' | 'silent' | 'idle' | 'paired' | 'large' | 'old';

export interface Examined {
  memoryMiB(pid: number): Promise<number | undefined>;
  /** True when nothing has been said for a while, and a restart would disturb nobody. */
  isQuiet(): boolean;
  hourOf(now: number): number;
  holder: Holder;
  limits: Limits;
  clock: Clock;
}

export class Heartbeat {
  readonly #on: Examined;
  readonly #life: Life;
  readonly #beganAt: number;
  #isLoaded = false;
  #misses = 0;
  #unrenewed = 0;

  constructor(on: Examined, life: Life) {
    this.#on = on;
    this.#life = life;
    this.#beganAt = on.clock.now();
  }

  /** The page has shown that it works; while it is only loading the start deadline watches it. */
  loaded(): void {
    this.#isLoaded = true;
  }

  async beat(channelState: ChannelState): Promise<Pulse> {
    if (!(await this.#keepHolding())) return 'lost';
    const state = this.#isLoaded ? await this.#ask() : undefined;
    if (this.#misses >= 2) return 'silent';
    if (state === 'UNPAIRED_IDLE') return 'idle';
    if (channelState === 'needs_pairing' && state !== undefined && state !== 'UNPAIRED') return 'paired';
    if ((await this.#memory()) > this.#on.limits.memoryMiB) return 'large';
    return channelState === 'ready' && this.#isOld() ? 'old' : 'well';
  }

  /** Two unanswered renewals count as lost, since another copy may have taken the account meanwhile. */
  async #keepHolding(): Promise<boolean> {
    try {
      const held = await this.#on.holder.renew();
      this.#unrenewed = 0;
      return held;
    } catch {
      this.#unrenewed += 1;
      return this.#unrenewed < 2;
    }
  }

  async #ask(): Promise<string | undefined> {
    const { clock, limits } = this.#on;
    try {
      const state = await within(clock, limits.heartbeatAnswer, 'heartbeat', this.#life.client.getState());
      this.#misses = 0;
      return state ?? undefined;
    } catch {
      this.#misses += 1;
      return undefined;
    }
  }

  async #memory(): Promise<number> {
    const pid = this.#life.pid();
    return pid === undefined ? 0 : ((await this.#on.memoryMiB(pid)) ?? 0);
  }

  #isOld(): boolean {
    const now = this.#on.clock.now();
    const { oldAfter, quietHour } = this.#on.limits;
    return now - this.#beganAt >= oldAfter && this.#on.hourOf(now) === quietHour && this.#on.isQuiet();
  }
}

/**
 * Looks between the beats whether the account is still ours: another copy may have it soon after this one was cut off.
 * No answer is the heartbeat's to judge.
 *
 * @returns what ends the looking
 */
export function watchHolder({ clock, limits, holder }: Examined, lost: () => void): () => void {
  let cancel = (): void => {};
  let isOver = false;
  const look = (): void => {
    cancel = clock.after(limits.holding, () => {
      const renewed = holder.renew().catch(() => true);
      void renewed.then((held) => {
        if (isOver) return;
        if (held) look();
        else lost();
      });
    });
  };
  look();
  return () => {
    isOver = true;
    cancel();
  };
}

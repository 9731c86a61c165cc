// Keeps one browser alive: deadlines, heartbeat, restarts with growing waits, and an end when waiting is no use.
import { type Log, traceOf } from '../../../log.ts';
import type { ChannelHealth, ChannelState } from '../../channel.ts';
import type { Life, LifeEvent } from './browser-session.ts';
import { firstLine } from './client.ts';
import { countFailures } from './failures.ts';
import { type Examined, Heartbeat, type Pulse, watchHolder } from './health-check.ts';

export interface Pairing {
  qrText?: string;
  code?: string;
}

/** What the supervisor needs done, so that it can be tried without a browser. */
export interface Supervised extends Examined {
  begin(tell: (event: LifeEvent) => void): Life;
  /** Before each life. @throws when it is no use to go on (no browser installed) */
  prepare(): Promise<void>;
  forgetSession(): Promise<void>;
  /** After each `ready`, and each time the connection is back. */
  onReady(life: Life): void;
  onChange(health: ChannelHealth): void;
  /** Resolves when no send is under way, or when that takes too long. */
  drain(): Promise<void>;
  /** Asks for a new QR code in the same browser. */
  refreshPairing(life: Life): Promise<void>;
  log: Pick<Log, 'info' | 'warn'>;
}

const BANNED = new Set(['TOS_BLOCK', 'SMB_TOS_BLOCK']);
/** The line is down: nothing that a person could mend at our end, and it passes. */
const NO_WAY = /net::ERR_|^start_too_long$/;
const SETTLED = new Set<ChannelState>(['needs_pairing', 'ready', 'degraded', 'stopped']);

/** What to do when a life is over. */
type After =
  | { next: 'open'; after: number; gently?: boolean }
  | { next: 'wait_for_holder' }
  | { next: 'stop'; detail: string | undefined };

export class Supervisor {
  readonly #on: Supervised;
  readonly #failures;
  #health: ChannelHealth;
  #life: Life | null = null;
  #pairing: Pairing | null = null;
  #heartbeat: Heartbeat | null = null;
  #loggedOut = false;
  #wanted = false;
  #held = false;
  #cancelNext: () => void = () => {};
  #cancelDeadline: () => void = () => {};
  #cancelHeartbeat: () => void = () => {};
  #cancelHolding: () => void = () => {};
  /** Openings and closings follow each other, never overlap. */
  #work: Promise<void> = Promise.resolve();
  #waiting: (() => void)[] = [];

  constructor(on: Supervised) {
    this.#on = on;
    const { backOffFirst, backOffMost, failuresPerHour } = on.limits;
    this.#failures = countFailures(backOffFirst, backOffMost, failuresPerHour);
    this.#health = { state: 'stopped', since: new Date(on.clock.now()) };
  }

  health(): ChannelHealth {
    return this.#health;
  }

  pairing(): Pairing | null {
    return this.#pairing;
  }

  life(): Life | null {
    return this.#life;
  }

  /** Resolves when the channel can work or needs somebody. */
  async start(): Promise<void> {
    this.#wanted = true;
    this.#set('starting');
    const settled = this.#settled();
    this.#do(() => this.#open());
    await settled;
  }

  /** Begins anew at once, past failures forgotten: somebody pressed the button. */
  async restart(): Promise<void> {
    this.#failures.forget();
    this.#wanted = true;
    this.#set('starting', 'restarted_by_hand');
    const settled = this.#settled();
    this.#endLife({ next: 'open', after: 0, gently: true });
    await settled;
  }

  async stop(): Promise<void> {
    this.#wanted = false;
    this.#endLife({ next: 'stop', detail: undefined });
    await this.#work;
  }

  #settled(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  #do(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      this.#on.log.warn(traceOf(error), 'whatsapp-web');
    });
  }

  #set(state: ChannelState, detail?: string): void {
    if (this.#health.state !== state || this.#health.detail !== detail) {
      this.#health = { state, since: new Date(this.#on.clock.now()), detail };
      this.#on.log.info({}, `whatsapp-web: ${state}${detail === undefined ? '' : ` (${detail})`}`);
      this.#on.onChange(this.#health);
    }
    if (!SETTLED.has(state)) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  async #open(): Promise<void> {
    if (!this.#wanted || this.#life !== null) return;
    this.#held = await this.#on.holder.acquire().catch(() => false);
    if (!this.#held) {
      this.#set('degraded', 'held_elsewhere');
      this.#later({ next: 'wait_for_holder' });
      return;
    }
    try {
      await this.#on.prepare();
    } catch (error) {
      await this.#finish(firstLine(error));
      return;
    }
    // Told to stop meanwhile: what would begin now nobody ends.
    if (this.#wanted) this.#begin();
  }

  #begin(): void {
    if (this.#health.state !== 'degraded') this.#set('starting', this.#health.detail);
    this.#deadline(this.#on.limits.start, () => this.#fail('start_too_long'));
    const life = this.#on.begin((event) => {
      if (this.#life === life) this.#hear(event);
    });
    this.#life = life;
    this.#heartbeat = new Heartbeat(this.#on, life);
    this.#keepHeartbeat(this.#heartbeat, life);
    this.#cancelHolding = watchHolder(this.#on, () => this.#loseAccount());
  }

  #hear(event: LifeEvent): void {
    if (event.is === 'qr') this.#offerPairing({ qrText: event.text });
    else if (event.is === 'code' && event.code !== '') this.#offerPairing({ code: event.code });
    else if (event.is === 'authenticated') this.#sync();
    else if (event.is === 'ready') this.#becomeReady();
    else if (event.is === 'reloaded') this.#reload();
    else if (event.is === 'connection') this.#connection(event.state);
    else if (event.is === 'logged_out') this.#logOut();
    else if (event.is === 'disconnected') this.#disconnect(event.state);
    else if (event.is === 'died') this.#fail(event.reason);
    else if (event.is === 'page_error')
      this.#on.log.warn({}, `whatsapp-web: error in the page: ${event.line}`);
  }

  #disconnect(state: string): void {
    if (state === 'UNPAIRED') this.#loggedOut = true;
    if (BANNED.has(state)) this.#endLife({ next: 'stop', detail: 'banned' });
    else this.#fail(state);
  }

  #offerPairing(pairing: Pairing): void {
    this.#heartbeat?.loaded();
    this.#pairing = pairing;
    this.#set('needs_pairing', this.#loggedOut ? 'logged_out' : undefined);
    this.#on.onChange(this.#health);
    this.#deadline(this.#on.limits.stalePairing, () => this.#restartQuietly('stale_pairing'));
  }

  #reload(): void {
    if (this.#health.state === 'needs_pairing') return;
    this.#set('syncing', 'page_reloaded');
    this.#deadline(this.#on.limits.ready, () => this.#fail('never_ready'));
  }

  #sync(): void {
    this.#heartbeat?.loaded();
    this.#pairing = null;
    this.#loggedOut = false;
    this.#set('syncing');
    this.#deadline(this.#on.limits.ready, () => this.#fail('never_ready'));
  }

  #becomeReady(): void {
    if (this.#life === null) return;
    this.#pairing = null;
    this.#cancelDeadline();
    this.#set('ready');
    this.#on.onReady(this.#life);
  }

  #connection(state: string): void {
    if (state === 'CONNECTED') {
      if (this.#health.state === 'degraded') this.#becomeReady();
      return;
    }
    if (this.#health.state === 'ready' && !BANNED.has(state)) this.#set('degraded', state);
  }

  #logOut(): void {
    this.#loggedOut = true;
    this.#pairing = null;
    this.#set('degraded', 'logged_out');
    this.#endLife({ next: 'open', after: 0 }, () => this.#on.forgetSession());
  }

  #fail(reason: string): void {
    const wait = this.#failures.add(this.#on.clock.now(), NO_WAY.test(reason));
    this.#on.log.warn({}, `whatsapp-web: failed: ${reason}`);
    if (wait === null) {
      this.#endLife({ next: 'stop', detail: `gave_up: ${reason}` });
      return;
    }
    this.#set('degraded', reason);
    this.#endLife({ next: 'open', after: wait });
  }

  #restartQuietly(reason: string): void {
    this.#set('starting', reason);
    this.#endLife({ next: 'open', after: 0, gently: true });
  }

  #endLife(after: After, between: () => Promise<void> = async () => {}): void {
    const life = this.#life;
    this.#life = null;
    this.#pairing = null;
    this.#cancelNext();
    this.#cancelDeadline();
    this.#cancelHeartbeat();
    this.#cancelHolding();
    this.#do(async () => {
      if (life !== null && isGentle(after)) await this.#on.drain();
      await life?.close();
      await between();
      if (after.next === 'stop') await this.#finish(after.detail);
      else this.#later(after);
    });
  }

  async #finish(detail: string | undefined): Promise<void> {
    if (this.#held) await this.#on.holder.release().catch(() => undefined);
    this.#held = false;
    this.#set('stopped', detail);
  }

  #later(step: Exclude<After, { next: 'stop' }>): void {
    if (!this.#wanted) return;
    const wait = step.next === 'open' ? step.after : this.#on.limits.waitForHolder;
    this.#cancelNext();
    this.#cancelNext = this.#on.clock.after(wait, () => this.#do(() => this.#open()));
  }

  #deadline(ms: number, call: () => void): void {
    this.#cancelDeadline();
    this.#cancelDeadline = this.#on.clock.after(ms, call);
  }

  #keepHeartbeat(heartbeat: Heartbeat, life: Life): void {
    this.#cancelHeartbeat = this.#on.clock.after(this.#on.limits.heartbeat, () => {
      void heartbeat.beat(this.#health.state).then((pulse) => {
        if (this.#life !== life) return;
        this.#act(pulse, life);
        if (this.#life === life) this.#keepHeartbeat(heartbeat, life);
      });
    });
  }

  #act(pulse: Pulse, life: Life): void {
    if (pulse === 'lost') this.#loseAccount();
    else if (pulse === 'silent') this.#fail('no_heartbeat');
    else if (pulse === 'paired') this.#sync();
    else if (pulse === 'large') this.#restartQuietly('memory');
    else if (pulse === 'old') this.#restartQuietly('daily');
    else if (pulse === 'idle') void this.#on.refreshPairing(life).catch(() => undefined);
  }

  #loseAccount(): void {
    this.#held = false;
    this.#set('degraded', 'held_elsewhere');
    this.#endLife({ next: 'wait_for_holder' });
  }
}

/** What is under way may end first when the browser is well and only we want it closed. */
function isGentle(after: After): boolean {
  return after.next === 'open' ? after.gently === true : after.next === 'stop' && after.detail === undefined;
}

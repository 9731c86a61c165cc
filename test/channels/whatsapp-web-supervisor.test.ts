// When the browser is restarted, and when not, with time in the test's hands and no browser.
import { beforeEach, describe, expect, it } from 'vitest';
import type { LifeEvent } from '../../src/channels/whatsapp/web/browser-session.ts';
import { GuardedClient } from '../../src/channels/whatsapp/web/client.ts';
import type { Clock } from '../../src/channels/whatsapp/web/clock.ts';
import { LIMITS } from '../../src/channels/whatsapp/web/options.ts';
import { Supervisor } from '../../src/channels/whatsapp/web/supervisor.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A clock that goes only when told, and lets everything that waits for a promise happen on the way. */
class HandClock implements Clock {
  #now = 0;
  #calls: { at: number; call: () => void }[] = [];

  now = (): number => this.#now;
  random = (): number => 0;

  after = (ms: number, call: () => void): (() => void) => {
    const entry = { at: this.#now + ms, call };
    this.#calls.push(entry);
    return () => {
      this.#calls = this.#calls.filter((other) => other !== entry);
    };
  };

  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settle();
      const next = this.#calls.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (next === undefined) break;
      this.#calls = this.#calls.filter((other) => other !== next);
      this.#now = next.at;
      next.call();
    }
    this.#now = end;
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

describe('The supervisor of the browser', () => {
  let clock: HandClock;
  let supervisor: Supervisor;
  let tell: (event: LifeEvent) => void;
  let lives: number;
  let closed: number;
  let memory: number;
  let quiet: boolean;
  let hour: number;
  let state: () => Promise<string>;
  let renew: () => Promise<boolean>;
  let acquire: () => Promise<boolean>;
  let catchUps: number;
  let prepare: () => Promise<void>;

  beforeEach(() => {
    clock = new HandClock();
    [lives, closed, memory, quiet, hour, catchUps] = [0, 0, 100, true, 12, 0];
    state = async () => 'CONNECTED';
    renew = async () => true;
    acquire = async () => true;
    prepare = async () => {};
    supervisor = new Supervisor({
      begin(hear) {
        lives += 1;
        tell = hear;
        const client = new GuardedClient({}, { died() {}, reloaded() {}, pageError() {} });
        Object.defineProperty(client, 'getState', { value: () => state() });
        return {
          client,
          pid: () => 1,
          close: async () => {
            closed += 1;
          },
        };
      },
      prepare: () => prepare(),
      forgetSession: async () => {},
      onReady: () => {
        catchUps += 1;
      },
      onChange: () => {},
      drain: async () => {},
      refreshPairing: async () => {},
      memoryMiB: async () => memory,
      isQuiet: () => quiet,
      hourOf: () => hour,
      holder: { acquire: () => acquire(), renew: () => renew(), release: async () => {} },
      limits: LIMITS,
      clock,
      log: { info: () => {}, warn: () => {} },
    });
  });

  async function ready(): Promise<void> {
    const started = supervisor.start();
    await settle();
    tell({ is: 'authenticated' });
    tell({ is: 'ready' });
    await started;
  }

  it('waits twice as long after each failure, up to five failures in an hour', async () => {
    await ready();
    for (const wait of [5_000, 10_000, 20_000, 40_000]) {
      const before = lives;
      tell({ is: 'died', reason: 'browser_gone' });
      await clock.pass(wait - 1);
      expect(lives).toBe(before);
      await clock.pass(1);
      expect(lives).toBe(before + 1);
    }
    tell({ is: 'died', reason: 'browser_gone' });
    await clock.pass(HOUR);
    expect(supervisor.health()).toMatchObject({ state: 'stopped', detail: 'gave_up: browser_gone' });
    expect(closed).toBe(lives);
  });

  it('opens no browser when the stop comes while it looks whether it may', async () => {
    const may = Promise.withResolvers<boolean>();
    acquire = () => may.promise;
    void supervisor.start();
    await settle();
    const stopped = supervisor.stop();
    may.resolve(true);
    await stopped;
    expect(lives).toBe(0);
    expect(supervisor.health().state).toBe('stopped');
  });

  it('forgets failures after an hour', async () => {
    await ready();
    for (let failure = 0; failure < 10; failure += 1) {
      tell({ is: 'died', reason: 'browser_gone' });
      await clock.pass(MINUTE);
      tell({ is: 'authenticated' });
      tell({ is: 'ready' });
      await clock.pass(30 * MINUTE);
    }
    expect(supervisor.health().state).toBe('ready');
  });

  it('keeps trying, at least every five minutes, for as long as there is no way to WhatsApp', async () => {
    await ready();
    for (let failure = 0; failure < 30; failure += 1) {
      tell({ is: 'died', reason: 'start_failed: net::ERR_NAME_NOT_RESOLVED' });
      const before = lives;
      await clock.pass(LIMITS.backOffMost);
      expect(supervisor.health().state).toBe('degraded');
      expect(lives).toBeGreaterThan(before);
    }
  });

  it('restarts after two heartbeats without answer, not after one', async () => {
    await ready();
    state = () => new Promise(() => {});
    await clock.pass(LIMITS.heartbeat + LIMITS.heartbeatAnswer);
    expect(closed).toBe(0);
    await clock.pass(LIMITS.heartbeat + LIMITS.heartbeatAnswer);
    expect(closed).toBe(1);
    expect(supervisor.health()).toMatchObject({ state: 'degraded', detail: 'no_heartbeat' });
  });

  it('does not count a page that is still loading as silent', async () => {
    state = () => Promise.reject(new Error('no page yet'));
    void supervisor.start();
    await clock.pass(LIMITS.start - 1);
    expect(closed).toBe(0);
    await clock.pass(1);
    expect(supervisor.health()).toMatchObject({ state: 'degraded', detail: 'start_too_long' });
  });

  it('restarts a browser that has grown beyond its memory', async () => {
    await ready();
    memory = LIMITS.memoryMiB + 1;
    await clock.pass(LIMITS.heartbeat);
    expect(lives).toBe(2);
  });

  it('restarts an old browser in the quiet hour, when nobody is talking', async () => {
    await ready();
    hour = LIMITS.quietHour;
    await clock.pass(HOUR);
    expect(lives).toBe(1);
    quiet = false;
    await clock.pass(LIMITS.oldAfter);
    expect(lives).toBe(1);
    quiet = true;
    await clock.pass(LIMITS.heartbeat);
    expect(lives).toBe(2);
  });

  it('steps back within seconds when another copy has taken the account', async () => {
    await ready();
    renew = async () => false;
    acquire = async () => false;
    await clock.pass(LIMITS.holding);
    expect(supervisor.health()).toMatchObject({ state: 'degraded', detail: 'held_elsewhere' });
    expect(closed).toBe(1);
  });

  it('steps back when the account is not renewed, at once, or twice without an answer', async () => {
    await ready();
    renew = () => Promise.reject(new Error('database away'));
    await clock.pass(LIMITS.heartbeat);
    expect(supervisor.health().state).toBe('ready');
    acquire = async () => false;
    await clock.pass(LIMITS.heartbeat);
    expect(supervisor.health()).toMatchObject({ state: 'degraded', detail: 'held_elsewhere' });
    expect(closed).toBe(1);
    acquire = async () => true;
    await clock.pass(LIMITS.waitForHolder);
    expect(lives).toBe(2);
  });

  it('stays stopped, with the reason, where there is no browser', async () => {
    prepare = () => Promise.reject(new Error('WhatsApp needs Chromium'));
    await supervisor.start();
    expect(supervisor.health()).toMatchObject({ state: 'stopped', detail: 'WhatsApp needs Chromium' });
  });

  it('catches up after each ready and each time the connection is back', async () => {
    await ready();
    tell({ is: 'connection', state: 'TIMEOUT' });
    expect(supervisor.health().state).toBe('degraded');
    tell({ is: 'connection', state: 'CONNECTED' });
    expect(supervisor.health().state).toBe('ready');
    tell({ is: 'reloaded' });
    expect(supervisor.health().state).toBe('syncing');
    tell({ is: 'ready' });
    expect(catchUps).toBe(3);
  });

  it('shows no QR code any more once it was scanned, however long the first sync takes', async () => {
    const started = supervisor.start();
    await settle();
    tell({ is: 'qr', text: 'credential' });
    await started;
    state = async () => 'UNPAIRED';
    await clock.pass(LIMITS.heartbeat);
    expect(supervisor.pairing()).toEqual({ qrText: 'credential' });
    state = async () => 'CONNECTED';
    await clock.pass(LIMITS.heartbeat);
    expect(supervisor.health().state).toBe('syncing');
    expect(supervisor.pairing()).toBeNull();
    tell({ is: 'authenticated' });
    tell({ is: 'ready' });
    await clock.pass(LIMITS.stalePairing);
    expect(supervisor.health().state).toBe('ready');
  });

  it('fails when it is never ready after the session was accepted', async () => {
    void supervisor.start();
    await settle();
    tell({ is: 'authenticated' });
    await clock.pass(LIMITS.ready);
    expect(supervisor.health()).toMatchObject({ state: 'degraded', detail: 'never_ready' });
  });

  it('hears nothing more of a browser that it has closed', async () => {
    await ready();
    const old = tell;
    await supervisor.stop();
    old({ is: 'qr', text: 'x' });
    expect(supervisor.pairing()).toBeNull();
    expect(supervisor.health().state).toBe('stopped');
    await clock.pass(HOUR);
    expect(lives).toBe(1);
  });
});

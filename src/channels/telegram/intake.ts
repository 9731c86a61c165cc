// Connects to Telegram, however long that takes, then takes messages in by long polling or by webhook.
import type { Client } from './client.ts';
import { ALLOWED_UPDATES } from './incoming.ts';
import { type Polling, poll, troubleOf, waitAfter } from './polling.ts';
import { pause } from './timeouts.ts';

export interface Intake {
  /** Resolves once messages can come in, or once it is known why they cannot. */
  known: Promise<void>;
  username(): string | null;
  /** Takes nothing more in; what was taken is stored and confirmed. */
  stop(): Promise<void>;
}

export interface IntakeOptions extends Polling {
  webhook?: { url: string; secret: string };
  /** Told once Telegram has answered. */
  connected?(): void;
}

export function startIntake(options: IntakeOptions): Intake {
  const { client, health, pace, webhook } = options;
  const halt = new AbortController();
  const known = Promise.withResolvers<void>();
  let username: string | null = null;

  async function run(): Promise<void> {
    for (let failures = 1; username === null && !halt.signal.aborted; failures += 1) {
      const outcome = await connect(client, webhook);
      if ('username' in outcome) username = outcome.username;
      else {
        health.becomes(outcome.state, outcome.detail);
        known.resolve();
        await pause(waitAfter(outcome, pace, failures), halt.signal);
      }
    }
    if (!halt.signal.aborted) {
      health.becomes('ready');
      options.connected?.();
    }
    known.resolve();
    if (!webhook) await poll(options, halt.signal);
  }

  const running = run();
  return {
    known: known.promise,
    username: () => username,
    async stop() {
      halt.abort();
      client.interrupt();
      await running;
    },
  };
}

/** Tells Telegram how updates shall come. Polling needs the webhook gone; what waits there is kept. */
async function connect(
  { api }: Client,
  webhook: IntakeOptions['webhook'],
): Promise<{ username: string } | ReturnType<typeof troubleOf>> {
  try {
    const me = await api.getMe();
    if (webhook) {
      const more = { secret_token: webhook.secret, max_connections: 100, allowed_updates: ALLOWED_UPDATES };
      await api.setWebhook(webhook.url, more);
    } else await api.deleteWebhook();
    return { username: me.username };
  } catch (thrown) {
    return troubleOf(thrown);
  }
}

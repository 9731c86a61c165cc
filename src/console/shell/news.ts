// Server-sent events: tells open pages that something changed, and knows who looks at which conversation.
import type { Response } from 'express';
import type { Change } from '../live.ts';
import type { Visit } from '../visit.ts';
import type { Viewers } from './viewers.ts';

/** Proxies drop connections that stay silent for a minute. */
const PULSE_MS = 25_000;

/** Answers `/live`; with `?conversation=` the visitor also counts as looking at it until the page is left. */
export function openNews(viewers: Viewers): (visit: Visit, response: Response) => void {
  return (visit, response) => {
    response.set({
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
    response.write('retry: 2000\n\nevent: open\ndata: {}\n\n');
    const stop = visit.parts.changed.subscribe((change) => {
      response.write(written(change));
    });
    const pulse = setInterval(() => response.write(': \n\n'), PULSE_MS);
    pulse.unref();
    const conversation = visit.query.get('conversation');
    const leave = conversation === null ? null : viewers.enter(conversation, visit.staff);
    response.on('close', () => {
      clearInterval(pulse);
      stop();
      leave?.();
    });
  };
}

function written(change: Change): string {
  return `event: change\ndata: ${JSON.stringify(change)}\n\n`;
}

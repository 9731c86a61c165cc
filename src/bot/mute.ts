// Notices stopped, and wanted again.

import { tell } from './render.ts';
import type { Turn } from './turn.ts';

/** Stops the notices, and says how to have them again. */
export function mute(turn: Turn): void {
  turn.row.muted = true;
  turn.citizen.mutedAt = turn.now;
  tell(turn, 'my_data-tend', 'notices_stopped');
}

/** Sends the notices again. */
export function unmute(turn: Turn): void {
  turn.row.muted = false;
  turn.citizen.mutedAt = null;
  tell(turn, 'my_data-tend', 'notices_resumed');
}

// What the program tells itself, in line with what people say: that a breath is over, a file settled, staff have gone.
import type { Incoming } from '../channels/channel.ts';

/** True when nobody said it. */
export function isInside({ content }: Incoming): boolean {
  return ['handed_back', 'breath_over', 'files_settled'].includes(content.kind);
}

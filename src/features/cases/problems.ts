// What the conversation as a whole is told of problems: where one is filed, what words say of it, how another one waits.

import type { Problems } from '../../bot/path.ts';
import { problemSaid, sayUnderstood, takesPlace, takesPosition } from './prefill.ts';
import { keepAnother } from './problem-queue.ts';

export const problems: Problems = {
  flow: 'complaint',
  told: 'details',
  said: problemSaid,
  sayUnderstood,
  takesPlace,
  takesPosition,
  keepAnother,
};

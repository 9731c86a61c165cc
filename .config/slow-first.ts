// The order of the test files: the longest first, so that at the end no worker waits for one that began late.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Longest first, as measured; the others keep the order that Vitest gives them. */
const SLOW = [
  'test/conversations.test.ts',
  'test/messaging/crash.test.ts',
  'test/robot/robot.test.ts',
  'test/database/backup.test.ts',
  'test/darija/train.test.ts',
  'test/console/pages.test.ts',
  'test/channels/whatsapp-web-faults.test.ts',
  'test/channels/whatsapp-web-outbox.test.ts',
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const at = SLOW.findIndex((path) => moduleId.endsWith(path));
  return at < 0 ? SLOW.length : at;
};

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

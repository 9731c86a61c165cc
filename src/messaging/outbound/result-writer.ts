// Writes down what became of messages: fates gather while the last ones are being written, one statement for many.
import type { DeliveryResult } from './outbox.ts';

export interface Fates {
  settle(fate: DeliveryResult): void;
  /** Ids whose fate is not yet written. */
  open(): string[];
  /** Resolves when nothing is left to be written; rejects never. */
  written(): Promise<void>;
  /** The same, but rejects as soon as one try has failed. */
  tried(): Promise<void>;
  /** From now on a database that is away is not waited for. */
  close(): void;
}

const AGAIN_MS = 1000;

/** Opens the writing of fates. While the database is away they are kept, and written once it is back. */
export function openFates(write: (fates: DeliveryResult[]) => Promise<void>): Fates {
  const waiting: DeliveryResult[] = [];
  let underWay: DeliveryResult[] = [];
  let writing: Promise<void> | null = null;
  let closing = false;
  let failing: PromiseWithResolvers<never> | null = null;

  const fail = (error: unknown): void => {
    failing?.reject(error);
    failing = null;
  };

  const writeAll = async (): Promise<void> => {
    await Promise.resolve();
    while (waiting.length > 0) {
      underWay = waiting.splice(0);
      try {
        await write(underWay);
      } catch (error) {
        waiting.unshift(...underWay);
        fail(error);
        if (closing) break;
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
    underWay = [];
    // In the same breath as the last look at the list: a fate that comes later starts anew.
    writing = null;
  };

  return {
    settle(fate) {
      waiting.push(fate);
      writing ??= writeAll();
    },
    open: () => [...underWay, ...waiting].map(({ id }) => id),
    async written() {
      while (writing) await writing;
    },
    async tried() {
      if (!writing) return;
      failing ??= Promise.withResolvers<never>();
      await Promise.race([this.written(), failing.promise]);
    },
    close() {
      closing = true;
    },
  };
}

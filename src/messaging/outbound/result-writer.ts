// Writes down what became of messages: fates gather while the last ones are being written, one statement for many; or
// somebody who writes anyway takes them along.

export interface Fates<T> {
  settle(fate: T): void;
  /** Hands over all that nobody is writing yet: whoever takes it along says what came of it. */
  lend(): Loan<T>;
  /** Ids whose fate is not yet written. */
  open(): string[];
  /** Resolves when nothing is left to be written; rejects never. */
  written(): Promise<void>;
  /** The same, but rejects as soon as one try has failed. */
  tried(): Promise<void>;
  /** From now on a database that is away is not waited for. */
  close(): void;
}

/** Fates that are written by somebody else. */
export interface Loan<T> {
  fates: readonly T[];
  written(): void;
  /** They are not written, or nobody knows. */
  failed(): void;
}

export interface Writing<T> {
  write(fates: T[]): Promise<void>;
  /** Told when these stand in the database, whoever wrote them. */
  written?(fates: readonly T[]): void;
  /** For so long somebody may come who takes them along. */
  waitMs?: number;
}

const AGAIN_MS = 1000;

/** Opens the writing of fates. While the database is away they are kept, and written once it is back. */
export function openFates<T extends { id: string }>({ write, written, waitMs = 0 }: Writing<T>): Fates<T> {
  const waiting: T[] = [];
  let underWay: T[] = [];
  const lent = new Map<Loan<T>, Promise<void>>();
  let writing: Promise<void> | null = null;
  let hurry: (() => void) | null = null;
  let resting: NodeJS.Timeout | undefined;
  let closing = false;
  let failing: PromiseWithResolvers<never> | null = null;

  const fail = (error: unknown): void => {
    failing?.reject(error);
    failing = null;
  };

  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      resting = setTimeout(resolve, waitMs);
      hurry = () => {
        clearTimeout(resting);
        resolve();
      };
    });

  const writeAll = async (): Promise<void> => {
    await (waitMs > 0 ? rest() : Promise.resolve());
    hurry = null;
    while (waiting.length > 0) {
      underWay = waiting.splice(0);
      try {
        await write(underWay);
        written?.(underWay);
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
    lend() {
      const fates = waiting.splice(0);
      // What comes from now on has its own time: where commits follow each other, none is made for it alone.
      if (hurry) resting?.refresh();
      const { promise, resolve } = Promise.withResolvers<void>();
      const end = () => {
        lent.delete(loan);
        resolve();
      };
      const loan: Loan<T> = {
        fates,
        written() {
          end();
          written?.(fates);
        },
        failed() {
          waiting.unshift(...fates);
          if (waiting.length > 0) writing ??= writeAll();
          end();
        },
      };
      if (fates.length > 0) lent.set(loan, promise);
      return loan;
    },
    open: () =>
      [...[...lent.keys()].flatMap(({ fates }) => fates), ...underWay, ...waiting].map(({ id }) => id),
    async written() {
      while (writing || lent.size > 0) {
        hurry?.();
        await Promise.all([writing, ...lent.values()]);
      }
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

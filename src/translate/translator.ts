// What a translation service is to this room, how it fails, and how long it is waited for.

/** A service abroad. Texts come back in the order and the number in which they were sent. */
export interface Service {
  /**
   * @param from language code of the service; null: it finds out itself
   * @throws ServiceError
   */
  translate(texts: readonly string[], from: string | null, to: string): Promise<string[]>;
  /** Codes of the languages it translates. @throws ServiceError */
  languages(): Promise<Set<string>>;
}

/** A failure by its code alone: the messages of libraries quote addresses, and the address holds the key. */
export class ServiceError extends Error {
  readonly code: string;
  /** Worth asking once more at once. */
  readonly retryable: boolean;
  /** The service refused, so that nothing was translated and nothing is charged. */
  readonly refused: boolean;

  constructor(code: string, is: { retryable: boolean; refused: boolean }) {
    super(`the translation service failed: ${code}`);
    this.name = 'ServiceError';
    this.code = code;
    this.retryable = is.retryable;
    this.refused = is.refused;
  }
}

export interface Patience {
  /** Milliseconds for everything, the second try included. */
  limitMs: number;
  /** Milliseconds between the first try and the second. */
  pauseMs: number;
}

/** A person looks at the page while this runs. */
export const PATIENCE: Patience = { limitMs: 5000, pauseMs: 250 };

/**
 * Calls, and calls once more after a failure that may pass, all within the limit.
 *
 * @param call gets the milliseconds that are left
 * @throws ServiceError
 */
export async function patiently<T>(call: (leftMs: number) => Promise<T>, patience: Patience): Promise<T> {
  const { limitMs, pauseMs } = patience;
  const end = performance.now() + limitMs;
  const left = () => Math.max(1, Math.round(end - performance.now()));
  try {
    return await within(call(left()), left());
  } catch (error) {
    if (!(error instanceof ServiceError) || !error.retryable || left() <= pauseMs) throw error;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    return within(call(left()), left());
  }
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new ServiceError('time_limit', { retryable: false, refused: false })),
      ms,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // Whatever still comes of it, nobody waits for it any more.
    work.catch(() => undefined);
  }
}

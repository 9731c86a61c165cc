// whatsapp-web.js 1.34.7 with the faults closed that would hang the channel or end the program.
import wweb, { type ClientOptions } from 'whatsapp-web.js';

declare module 'whatsapp-web.js' {
  // In the library and not in its typings.
  interface Client {
    inject(): Promise<void>;
    initWebVersionCache(): Promise<void>;
  }
}

/** What the library does not tell: each would otherwise be silence, or the end of the program. */
export interface Watch {
  /** The browser or the tab died. */
  died(reason: 'browser_gone' | 'tab_crashed'): void;
  /** The page was loaded anew, and knows nothing of us until it is ready again. */
  reloaded(): void;
  /** A script of the page failed; the line names no person. */
  pageError(line: string): void;
}

export class GuardedClient extends wweb.Client {
  readonly #watch: Watch;
  #injectedOnce = false;
  #documents = 0;

  constructor(options: ClientOptions, watch: Watch) {
    super(options);
    this.#watch = watch;
  }

  /**
   * Runs once for each document: the library runs it at every navigation, a hash change and an iframe included, and
   * then hears everything twice. A session restored before the listeners were there is made ready by hand.
   * @throws whatever the library throws, but only during `initialize`: later nobody would catch it
   */
  override async inject(): Promise<void> {
    if (!this.#injectedOnce) {
      this.#injectedOnce = true;
      this.#hook();
      await this.#injectDocument();
      return;
    }
    await this.#injectDocument().catch((error: unknown) => this.#watch.pageError(firstLine(error)));
  }

  async #injectDocument(): Promise<void> {
    const fresh = await this.pupPage?.evaluate(prepareDocument);
    if (fresh !== true) return;
    if (this.#documents > 0) this.#watch.reloaded();
    this.#documents += 1;
    await super.inject();
    await this.pupPage?.evaluate(makeReadyIfSynced);
  }

  #hook(): void {
    const page = this.pupPage;
    if (page === undefined) return;
    page.on('pageerror', (error) => this.#watch.pageError(firstLine(error)));
    page.on('error', () => this.#watch.died('tab_crashed'));
    this.pupBrowser?.on('disconnected', () => this.#watch.died('browser_gone'));
    // A last word to a browser that is gone would end this program: puppeteer stops listening for it too early.
    for (const pipe of this.pupBrowser?.process()?.stdio ?? []) pipe?.on('error', () => undefined);
    // Some calls of the library are awaited by nobody (takeover, pairing code): their failure must not be ours.
    const evaluate: unknown = Reflect.get(page, 'evaluate');
    if (typeof evaluate !== 'function') return;
    Object.defineProperty(page, 'evaluate', {
      value: (...given: unknown[]) => {
        const answer: Promise<unknown> = Promise.resolve(Reflect.apply(evaluate, page, given));
        answer.catch(() => undefined);
        return answer;
      },
    });
  }

  // Only reads the page into memory for a cache that we do not use, and fails outside any catch.
  override async initWebVersionCache(): Promise<void> {}

  override async requestPairingCode(
    ...given: Parameters<wweb.Client['requestPairingCode']>
  ): Promise<string> {
    try {
      return await super.requestPairingCode(...given);
    } catch (error) {
      this.#watch.pageError(firstLine(error));
      return '';
    }
  }

  /** Closes the browser; never throws, since the library calls it without waiting. */
  override async destroy(): Promise<void> {
    try {
      await super.destroy();
    } catch (error) {
      this.#watch.pageError(firstLine(error));
    }
  }
}

/**
 * In the page: says whether this document is new to us, and lets the library make it ready only once, since two such
 * calls at a time (the event and our own) break each other. A call that failed may be repeated.
 */
function prepareDocument(): boolean {
  if (Reflect.get(window, 'injectedHere') === true) return false;
  Reflect.set(window, 'injectedHere', true);
  let make: unknown = Reflect.get(window, 'onAppStateHasSyncedEvent');
  let making: Promise<unknown> | null = null;
  const makeOnce = (): Promise<unknown> => {
    making ??= Promise.resolve(typeof make === 'function' ? make() : undefined).catch((error: unknown) => {
      making = null;
      throw error;
    });
    return making;
  };
  Object.defineProperty(window, 'onAppStateHasSyncedEvent', {
    configurable: true,
    get: () => (make === undefined ? undefined : makeOnce),
    set: (given: unknown) => {
      make = given;
    },
  });
  return true;
}

/** In the page: the library waits for the *event* of having synced, which may be over before it listens. */
function makeReadyIfSynced(): unknown {
  const seek: unknown = Reflect.get(window, 'require');
  const make: unknown = Reflect.get(window, 'onAppStateHasSyncedEvent');
  if (typeof seek !== 'function' || typeof make !== 'function') return undefined;
  return seek('WAWebSocketModel').Socket.hasSynced ? make() : undefined;
}

/** The first line of a failure, without what follows it (stack, addresses). */
export function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0]?.slice(0, 200) ?? '';
}

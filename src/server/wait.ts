/** No account session within the handler's `timeout`. */
export class TimeoutError extends Error {
  constructor(ms: number) {
    super(`No account session within ${ms} ms.`);
  }
}

/** The client has closed the connection, so that the response has no reader. */
export class ClientGoneError extends Error {
  constructor() {
    super('The client has closed the request.');
  }
}

// A listener costs more than the rest of the handler, and most calls to Stripe are over by then.
const UNTIL_LISTENING = 50;

/** How long a request may wait: until its time is up or its client is gone. */
export class Wait {
  /** Why the wait is over before there was a result. */
  #reason?: Error;
  #reject: (reason: Error) => void = () => {};
  #timer?: ReturnType<typeof setTimeout>;
  #isListening = false;
  readonly #signal: AbortSignal | undefined;

  constructor(
    readonly timeout: number,
    request: Request,
  ) {
    // Read immediately: some adapters create the signal when it is first read, and tell it nothing of what was before.
    this.#signal = request.signal;
  }

  /** @throws The reason if the wait is over. Call before each step that has effects. */
  throwIfOver(): void {
    if (!this.#reason && this.#signal?.aborted) this.#leave();
    if (this.#reason) throw this.#reason;
  }

  /** Resolves as `work` does; rejects when the wait is over, whatever `work` still does by then. */
  race<T>(work: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#reject = reject;
      const first = Math.min(this.timeout, UNTIL_LISTENING);
      this.#timer = setTimeout(() => this.#listen(this.timeout - first), first);
      work.then(
        (result) => {
          this.#clear();
          resolve(result);
        },
        (reason: unknown) => {
          this.#clear();
          // What the work threw is passed on as it is.
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
          reject(reason);
        },
      );
    });
  }

  #listen(rest: number): void {
    if (this.#signal?.aborted) {
      this.#leave();
      return;
    }
    this.#isListening = true;
    this.#signal?.addEventListener('abort', this.#leave);
    this.#timer = setTimeout(() => this.#end(new TimeoutError(this.timeout)), rest);
  }

  readonly #leave = (): void => this.#end(new ClientGoneError());

  #end(reason: Error): void {
    this.#reason = reason;
    this.#clear();
    this.#reject(reason);
  }

  #clear(): void {
    clearTimeout(this.#timer);
    if (this.#isListening) this.#signal?.removeEventListener('abort', this.#leave);
  }
}

/** Marks a test as failed from a hook, after it ran. Throwing there would end the whole file instead. */
export function failTest(test: Mocha.Test, error: Error): void {
  if (test.state === 'failed' && test.err) test.err.message += `\n${error.message}`;
  else Object.assign(test, { state: 'failed', err: error });
}

/** When the browser has reported the rejections so far: it does so in a task of its own, a moment later. */
export const rejectionsReported = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

/**
 * A copy that holds nothing but plain values: in place of an element its HTML, in place of another object of the
 * browser its name.
 */
export function plain(value: unknown): unknown {
  const seen = new Set<unknown>();
  const json = JSON.stringify(value, (_, each: unknown) => {
    if (typeof each === 'function' || typeof each === 'symbol' || typeof each === 'bigint')
      return String(each).slice(0, 80);
    if (typeof each !== 'object' || each === null) return each;
    const name = Object.prototype.toString.call(each).slice(8, -1);
    if (name !== 'Object' && name !== 'Array') return (each as Element).outerHTML?.slice(0, 300) ?? String(name);
    if (seen.has(each)) return '(again)';
    seen.add(each);
    return each;
  });
  return json === undefined ? undefined : JSON.parse(json);
}

/** The message and the frames: not every engine has the message in the stack. */
export function explain(reason: unknown): string {
  const { message, stack = '' } = (reason ?? {}) as { message?: string; stack?: string };
  if (message === undefined) return String(reason);
  return stack.includes(message) ? stack : `${String(reason)}\n${stack}`;
}

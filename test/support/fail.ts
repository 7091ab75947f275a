/** Marks a test as failed from a hook, after it ran. Throwing there would end the whole file instead. */
export function failTest(test: Mocha.Test, error: Error): void {
  if (test.state === 'failed' && test.err) test.err.message += `\n${error.message}`;
  else Object.assign(test, { state: 'failed', err: error });
}

/** When the browser has reported the rejections so far: it does so in a task of its own, a moment later. */
export const rejectionsReported = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

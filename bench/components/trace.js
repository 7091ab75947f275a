/**
 * What a trace of Chromium says of a page's main thread. All in milliseconds of that thread's processor time, so that
 * other work on the machine does not count.
 */
export const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
export const PROFILER = 'disabled-by-default-v8.cpu_profiler';

/** What the platform calls a long task. https://w3c.github.io/longtasks/ */
const LONG_TASK = 50;
const OURS = /\/cdn\/[\w-]+\.js$/;

export class MainThread {
  #tasks;
  #events;
  #began;

  /** The main thread of the page that set the mark `mark`. */
  constructor(buffer, mark) {
    const { traceEvents } = JSON.parse(buffer.toString());
    const marked = traceEvents.find(({ cat, name }) => cat.includes('blink.user_timing') && name === mark);
    this.#events = traceEvents.filter(({ pid }) => pid === marked.pid);
    this.#tasks = this.#events
      .filter(({ name, tid, ph }) => name === 'RunTask' && tid === marked.tid && ph === 'X')
      // Some events lack the thread's own time.
      .map(({ ts, dur = 0, tdur = dur }) => ({
        start: ts,
        end: ts + dur,
        time: tdur / 1000,
        share: dur ? tdur / dur : 0,
      }));
    // Before it, the process belongs to an empty page.
    this.#began = this.#events.find(({ name }) => name === 'fetchStart').ts;
  }

  /** From the navigation until the page set the mark. */
  timeUntil(mark) {
    return this.#timeBefore(
      this.#events.find(({ cat, name }) => cat.includes('blink.user_timing') && name === mark).ts,
    );
  }

  /** From the navigation until the page asked for `url`. */
  timeUntilRequest(url) {
    return this.#timeBefore(
      this.#events.find(({ name, args }) => name === 'ResourceSendRequest' && args.data.url === url).ts,
    );
  }

  #timeBefore(ts) {
    const before = ({ start, end, time }) => (end <= ts ? time : (time * (ts - start)) / (end - start));
    return this.#tasks
      .filter(({ start }) => start >= this.#began && start <= ts)
      .reduce((sum, task) => sum + before(task), 0);
  }

  /**
   * The long tasks, and those of them that would be none without the code of this library; the most that it took of one
   * task.
   */
  longTasks() {
    const samples = this.#samples().filter(({ isOurs }) => isOurs);
    const tasks = this.#tasks
      .filter(({ start }) => start >= this.#began)
      .map(({ start, end, time, share }) => {
        const inTask = samples.filter(({ at }) => at >= start && at <= end);
        // A sample stands for the time since the one before it, of which the thread had its share.
        return {
          time,
          ours: inTask.reduce((sum, { at, duration }) => sum + (Math.min(duration, at - start) * share) / 1000, 0),
        };
      });
    const long = tasks.filter(({ time }) => time > LONG_TASK);
    return {
      all: long.length,
      ours: long.filter(({ time, ours }) => time - ours <= LONG_TASK).length,
      mostOfOurs: Math.max(...tasks.map(({ ours }) => ours)),
    };
  }

  /**
   * The profiler's samples. What native code takes is its caller's: the nearest function above it that has an address.
   */
  #samples() {
    const chunks = this.#events.filter(({ name }) => name === 'ProfileChunk' || name === 'Profile');
    const samples = [];
    for (const id of new Set(chunks.map((chunk) => chunk.id))) {
      const nodes = new Map();
      let at = 0;
      for (const {
        name,
        args: { data },
      } of chunks.filter((chunk) => chunk.id === id)) {
        if (name === 'Profile') at = data.startTime;
        for (const node of data.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
        for (const [index, node] of (data.cpuProfile?.samples ?? []).entries()) {
          const duration = data.timeDeltas[index];
          at += duration;
          samples.push({ at, duration, isOurs: OURS.test(urlOf(nodes, node)) });
        }
      }
    }
    return samples;
  }
}

function urlOf(nodes, id) {
  for (let node = nodes.get(id); node; node = nodes.get(node.parent)) if (node.callFrame.url) return node.callFrame.url;
  return '';
}

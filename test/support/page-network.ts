/** Between a page's test and the worker that is the page's network: one for each page. */
import { prepare, type AnswerOrFunction, type PageRequest } from './answers.js';
import type { Clock } from './clock.js';
import { engine } from './engine.js';
import { Loads } from './loads.js';

/** What the worker asks. See worker.js. */
type Question = { number: number } & (
  | { type: 'urls' }
  | { type: 'loads'; detail: string }
  | { type: 'request'; detail: Omit<PageRequest, 'n' | 'time' | 'now'> }
);

interface PageDocument {
  html: string;
  headers: Record<string, string>;
  stream: boolean;
}

/** Milliseconds after which the worker is asked again. */
const ANSWER_TIMEOUT = 5_000;

let count = 0;
const networks = new Map<number, PageNetwork>();
// The page's first script finds its network here.
Object.assign(globalThis, { __pages: networks });

export class PageNetwork {
  readonly number = ++count;
  readonly requests: PageRequest[] = [];
  readonly loads = new Loads();
  /** Called by the page's first script. */
  onStart: (window: Window) => void = () => undefined;
  onModuleError: (module: string) => void = () => undefined;
  /** The page's URL, known once started. */
  url = '';
  readonly #answers = new Map<string, AnswerOrFunction>();
  readonly #document: PageDocument;
  #parts: MessagePort | undefined;
  #written: (string | null)[] = [];
  /** The URLs that an answer has redirected to. */
  readonly #redirects = new Set<string>();
  /** Those that have no answer yet. */
  readonly #open = new Set<MessagePort>();
  #opened = 0;

  constructor(
    readonly clock: Clock,
    answers: Record<string, AnswerOrFunction>,
    document: (number: number) => PageDocument,
  ) {
    for (const [url, answer] of Object.entries(answers)) this.#answers.set(absolute(url), answer);
    networks.set(this.number, this);
    this.#document = document(this.number);
  }

  async start(): Promise<void> {
    const client = await connect();
    this.#opened = this.clock.now;
    this.url = `/__page__/${client}/${this.number}/`;
  }

  answer(url: string, answer: AnswerOrFunction): void {
    if (!this.#answers.has(absolute(url))) throw new Error(`Name ${url} in the endpoints when you open the page.`);
    this.#answers.set(absolute(url), answer);
  }

  /** More of a streamed document, or its end. */
  write(html: string | null): void {
    if (!this.#document.stream) throw new Error('Open the page with stream: true to write it in parts.');
    if (this.#parts) this.#parts.postMessage(html);
    else this.#written.push(html);
  }

  /** Ends what still hangs, so that the worker keeps nothing of a page that is gone. */
  close(): void {
    for (const port of this.#open) port.postMessage('network-error');
    this.#open.clear();
    this.#parts?.postMessage(null);
    networks.delete(this.number);
  }

  async reply(question: Question, port: MessagePort): Promise<void> {
    if (question.type === 'loads') {
      this.loads.begin(question.detail);
      return;
    }
    if (question.type === 'urls') {
      port.postMessage([...this.#answers.keys()]);
      return;
    }
    const { pathname } = new URL(question.detail.url);
    if (pathname.startsWith(this.url)) {
      this.#replyDocument(port);
      return;
    }
    this.#open.add(port);
    const answer = await this.#createAnswer(question.detail);
    // Closed meanwhile, or never to be answered.
    if (answer === undefined || !this.#open.delete(port)) return;
    const { url } = question.detail;
    // The browser's list of what has arrived has a redirect by its first URL alone.
    if (this.#redirects.has(url)) this.#redirects.delete(url);
    else if (engine === 'chromium' || !isFailure(answer)) this.loads.begin(url);
    const location = typeof answer === 'object' && 'headers' in answer ? answer.headers?.location : undefined;
    if (location) this.#redirects.add(location);
    port.postMessage(answer);
  }

  #replyDocument(port: MessagePort): void {
    const { html, stream, headers } = this.#document;
    const answer = { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } };
    if (!stream) {
      port.postMessage({ ...answer, body: html });
      return;
    }
    port.postMessage({ ...answer, parts: true });
    this.#parts = port;
    for (const part of [html, ...this.#written.splice(0)]) port.postMessage(part);
  }

  async #createAnswer(detail: Omit<PageRequest, 'n' | 'time' | 'now'>) {
    const url = detail.url.split(/[?#]/)[0]!;
    const n = this.requests.filter((earlier) => earlier.url.split(/[?#]/)[0] === url).length + 1;
    const request: PageRequest = { ...detail, n, now: this.clock.now, time: this.clock.now - this.#opened };
    this.requests.push(request);
    const answer = this.#answers.get(url)!;
    return prepare(typeof answer === 'function' ? await answer(request) : answer, detail.url, this.clock);
  }
}

/** Only Chromium's resource timing has what failed. */
function isFailure(answer: Awaited<ReturnType<typeof prepare>>): boolean {
  return answer === 'network-error' || (typeof answer === 'object' && !!answer.cut);
}

function absolute(url: string): string {
  return new URL(url, location.origin).href;
}

let connected: Promise<string> | undefined;
let worker: ServiceWorker;

/** Resolves when a message has been to the worker and back. */
export const roundTrip = (): Promise<string> => getClientId();

/** Starts the worker, once per file of tests, and gives this document's id among its clients. */
function connect(): Promise<string> {
  connected ??= (async () => {
    const container = navigator.serviceWorker;
    container.addEventListener('message', ({ data, ports }: MessageEvent<Question>) => {
      const network = networks.get(data.number);
      if (network) void network.reply(data, ports[0]!);
      else ports[0]?.postMessage('network-error');
    });
    container.startMessages();
    worker = await startWorker(container);
    for (;;) {
      const id = await Promise.race([getClientId(), new Promise<void>((done) => setTimeout(done, ANSWER_TIMEOUT))]);
      if (id) return id;
      // One that the browser was about to stop may never have got the message.
      console.warn('The worker of the tests does not answer: it is asked again.');
    }
  })();
  return connected;
}

async function startWorker(container: ServiceWorkerContainer): Promise<ServiceWorker> {
  const registration = await container.register('/test/support/worker.js', { scope: '/' });
  const worker = registration.installing ?? registration.waiting ?? registration.active!;
  while (worker.state !== 'activated') {
    await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
    if (worker.state === 'redundant') throw new Error('The worker of the tests did not start.');
  }
  return worker;
}

function getClientId(): Promise<string> {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage('get-client-id', [port2]);
  return new Promise((done) => {
    port1.onmessage = ({ data }) => done(data as string);
  });
}

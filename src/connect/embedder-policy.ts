// This file is loaded on demand, after Connect.js was blocked.

/** Reports of the past are delivered in a task of the browser's. */
const DELIVERY = 200;

interface Report {
  body: { blockedURL?: string; disposition?: string } | null;
}

interface ReportingObserverConstructor {
  new (
    callback: (reports: Report[]) => void,
    options: { types: string[]; buffered: boolean },
  ): {
    observe(): void;
    disconnect(): void;
  };
}

/**
 * Whether the page's `Cross-Origin-Embedder-Policy` blocks a script. Not every browser reports that; but a page that is
 * isolated has such a policy. https://html.spec.whatwg.org/multipage/browsers.html#coep
 */
export async function isBlockedByEmbedderPolicy(url: string): Promise<boolean> {
  if (globalThis.crossOriginIsolated) return true;
  const { ReportingObserver } = globalThis as { ReportingObserver?: ReportingObserverConstructor };
  if (typeof ReportingObserver !== 'function') return false;
  return new Promise((resolve) => {
    const handleReports = (reports: Report[]) => {
      const isBlocked = ({ body }: Report) => body?.disposition === 'enforce' && !!body.blockedURL?.startsWith(url);
      if (reports.some(isBlocked)) resolve(true);
    };
    const observer = new ReportingObserver(handleReports, { types: ['coep'], buffered: true });
    observer.observe();
    setTimeout(() => {
      observer.disconnect();
      resolve(false);
    }, DELIVERY);
  });
}

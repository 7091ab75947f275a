/**
 * Adds the CSRF tokens that the page has by a framework's convention. `addHeader` ignores a header that is already set,
 * so the first row wins.
 */
export function addCsrfTokens(addHeader: (name: string, value: string) => void): void {
  const conventions: [header: string, token: string | undefined][] = [
    // Rails, Laravel, Phoenix
    ['x-csrf-token', metaContent('csrf-token')],
    // Spring
    [metaContent('_csrf_header') ?? '', metaContent('_csrf')],
    // Angular, axios, Laravel, Spring
    ['x-xsrf-token', readCookie('XSRF-TOKEN')],
    // Django
    ['x-csrftoken', readCookie('csrftoken')],
  ];
  for (const [header, token] of conventions) if (header && token) addHeader(header, token);
}

const metaContent = (name: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;

function readCookie(name: string): string | undefined {
  let value: string | undefined;
  try {
    // By the prototype's getter: `<form name="cookie">` replaces the document's property.
    const cookies = Reflect.get(Document.prototype, 'cookie', document);
    value = cookies
      .split('; ')
      .find((cookie) => cookie.startsWith(`${name}=`))
      ?.slice(name.length + 1);
    return value && decodeURIComponent(value);
  } catch {
    // A sandboxed frame has no cookies; and a value that isn't URL-encoded is the token itself.
    return value;
  }
}

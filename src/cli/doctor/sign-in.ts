const WITH_HEADERS = '--header "Cookie: …" --header "User-Agent: …"';

/** How to be signed in, for somebody who gave these headers and is not. */
export function signInAdvice(headers: Headers): string {
  if ([...headers].length === 0) {
    return (
      'Run the doctor as somebody who is signed in. In the developer tools of your browser choose the request, "Copy as cURL",' +
      ` and paste that after the word doctor: doctor curl 'https://…' -H …. Or give its headers: ${WITH_HEADERS}.`
    );
  }
  if (headers.has('cookie') && !headers.has('user-agent')) {
    return (
      'Give the User-Agent of the browser that signed in too, because some servers tie a session to it (Rack::Protection does):' +
      ' --header "User-Agent: …". If that changes nothing, the session has ended: sign in again.'
    );
  }
  return 'Check that the headers are those of the site, and complete. If they are, the session has ended: sign in again, and copy them again.';
}

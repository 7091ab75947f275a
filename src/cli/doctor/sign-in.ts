import { message, type Message } from './message.js';

const STRANGER = message`Run doctor as a signed-in user. In the developer tools of your browser choose the request, "Copy as cURL", and paste that after the word doctor: doctor curl 'https://…' -H …. Or pass its headers: --header "Cookie: …" --header "User-Agent: …".`;
const COOKIE_ALONE = message`Pass the User-Agent of the browser that signed in too, because some servers tie a session to it (Rack::Protection does): --header "User-Agent: …". If that changes nothing, the session has ended: sign in again.`;
const ENDED = message`Check that the headers are those of the site, and complete. If they are, the session has ended: sign in again, and copy them again.`;

/** How to be signed in, for a developer who gave these headers and is not. */
export function signInAdvice(headers: Headers): Message {
  if ([...headers].length === 0) return STRANGER;
  return headers.has('cookie') && !headers.has('user-agent') ? COOKIE_ALONE : ENDED;
}

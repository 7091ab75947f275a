/** Stands for your sign-in: whoever opens the page is signed in. */
const sessions = new Map();

export const signIn = (account) => (request, response, next) => {
  const id = crypto.randomUUID();
  sessions.set(id, account);
  response.cookie('session', id, { httpOnly: true, sameSite: 'lax' });
  next();
};

export function accountOf(request) {
  const [, id] = /(?:^|;\s*)session=([^;]+)/.exec(request.headers.cookie ?? '') ?? [];
  return sessions.get(id);
}

/** Stands for your sign-in: who opens the page is signed in. */
const sessions = new Map();

export const signIn = (account) => (request, response, next) => {
  // A new id at each sign-in: one that an attacker knows is never signed in.
  sessions.delete(sessionOf(request));
  const id = crypto.randomUUID();
  sessions.set(id, account);
  response.cookie('session', id, { httpOnly: true, sameSite: 'lax' });
  next();
};

export const accountOf = (request) => sessions.get(sessionOf(request));

function sessionOf(request) {
  const [, id] = /(?:^|;\s*)session=([^;]+)/.exec(request.headers.cookie ?? '') ?? [];
  return id;
}

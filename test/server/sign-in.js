/** Stands for a site's own sign-in, for each shape in which a framework hands it over. */
export function accountOf(from) {
  const cookie = from.cookie ?? from.req?.header?.('cookie') ?? from.headers?.get?.('cookie') ?? from.headers?.cookie;
  return cookie === 'sid=ada' ? 'acct_1SandboxStandard' : undefined;
}

/**
 * Client secrets and keys that the page's server gives, or gives away: none of them can be read anywhere in the page
 * afterwards.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dashboard, documentOf, launch, newSecret, openSite, send, visit } from '../faults/site.js';

let browser, site;
before(async () => {
  [browser, site] = await Promise.all([launch(), openSite()]);
});
after(async () => {
  await browser?.close();
  site?.close();
});

describe('A secret', () => {
  const issued = [];
  const issue = (secret = newSecret()) => (issued.push(secret), secret);
  const key = (prefix) =>
    issue(`${prefix}_${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`);
  const quoting = () => `Invalid key ${key('sk_test')}, "${key('rk_live')}", (${issue()}) and ${key('whsec')}`;
  const json = (status, body) => (_, response) => send(response, status, body());

  const ANSWERS = [
    ['of a session that works', json(200, () => ({ client_secret: issue() })), 'ready'],
    ['in an error of the server', json(500, () => ({ error: quoting() })), 'error'],
    [
      'in an error of the server, as an object',
      json(400, () => ({ error: { message: quoting(), detail: quoting() } })),
      'error',
    ],
    ['in an answer that is cut short', (_, response) => send(response, 200, `{"client_secret": "${issue()}`), 'error'],
    [
      'in an answer of another form',
      json(200, () => ({ secret: issue(), session: { client_secret: issue() } })),
      'error',
    ],
    [
      'in the place of the publishable key',
      json(200, () => ({ client_secret: issue(), publishable_key: key('sk_live') })),
      'error',
    ],
    ['in the place of the client secret', json(200, () => ({ client_secret: key('rk_test') })), 'error'],
    ['in a page of HTML', (_, response) => send(response, 200, `<h1>${quoting()}</h1>`), 'error'],
    [
      'in the headers',
      (_, response) => send(response, 200, 'x', { 'content-type': `text/plain; key=${key('sk_live')}` }),
      'error',
    ],
  ];
  const FUNCTIONS = [
    ['in what a function of the page throws', (secret) => Promise.reject(new Error(`No session: ${secret}`)), 'error'],
    ['of a function of the page, given twice', (secret) => Promise.resolve(secret), 'ready'],
    ['of a function of the page, with a space before it', (secret) => Promise.resolve(` ${secret}`), 'error'],
  ];

  /** Everything of the page that a script may read, store or send: the document with every shadow root and frame. */
  const html = () => {
    const of = (node) =>
      [
        node.nodeName,
        node.nodeValue,
        ...[...(node.attributes ?? [])].map(({ name, value }) => `${name}=${value}`),
        ...[
          node.shadowRoot,
          node.localName === 'iframe' &&
            Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument').get.call(node),
          ...node.childNodes,
        ]
          .filter(Boolean)
          .map(of),
      ].join(' ');
    return (
      of(document) +
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        history.state,
        location.href,
        window.StripeConnect?.sandbox.log,
      ])
    );
  };

  for (const [name, give, status] of [...ANSWERS, ...FUNCTIONS]) {
    test(`${name} is nowhere to be read`, async () => {
      issued.length = 0;
      const byFunction = FUNCTIONS.some((each) => each[0] === name);
      const attributes = 'timeout="60000"';
      site.answers['/account_session'] = give;
      const body =
        byFunction || /publishable/.test(name)
          ? dashboard(attributes).replace(byFunction ? /session-endpoint="[^"]*"/ : /publishable-key="[^"]*"/, '')
          : dashboard(attributes);
      site.answers['/'] = (_, response) =>
        send(
          response,
          200,
          documentOf(
            body,
            '<meta name="stripe-connect-sandbox" content=\'{"sessionLifetime": 300}\'><script type="module" src="/dist/cdn/stripe-connect-dashboard.js"></script>',
          ),
        );
      const context = await browser.newContext();
      await context.clock.install();
      const { page, said, reach, seen } = await visit(context, `${site.origin}/`);
      if (byFunction)
        await page.evaluate(
          ([code, secret]) =>
            (document.querySelector('stripe-connect-dashboard').fetchClientSecret = () => (0, eval)(code)(secret)),
          [String(give), issue()],
        );
      await reach(status);
      // Time for a renewal, and for what is told late.
      await passTime(page);
      await page.evaluate(() => document.querySelector('stripe-connect-dashboard').reload());
      await passTime(page);
      const everything = JSON.stringify([said, await seen(), await page.evaluate(html)]);
      assert.ok(everything.length > 2000 && issued.length > 0);
      for (const secret of issued)
        assert.ok(!everything.includes(secret.trim()), `${secret} is in ${excerpt(everything, secret)}`);
      await context.close();
    });
  }

  /** In parts, so that what is asked for meanwhile is answered. */
  const passTime = async (page) => {
    for (let parts = 0; parts < 14; parts++) await page.clock.runFor(50);
  };
  const excerpt = (text, secret) => text.slice(Math.max(0, text.indexOf(secret) - 300), text.indexOf(secret) + 200);
});

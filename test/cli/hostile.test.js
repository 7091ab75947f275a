/** The doctor against servers and pages that attack it, or the terminal that it prints to. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { checkUrl } from '../../dist/cli/doctor/doctor.js';
import { parseStartTags } from '../../dist/cli/doctor/html.js';
import { good, run, serving } from './world.js';

const TAG = '<stripe-connect-dashboard session-endpoint="/account_session"></stripe-connect-dashboard>';
const PAGE = { 'Content-Type': 'text/html' };

/** What a terminal obeys or hides: escape sequences, new lines, text from right to left, invisible characters. */
const CONTROL = /[^\P{C}\n]|\p{Zl}|\p{Zp}/u;
const ATTACKS = [
  '\u001b[1A\u001b[2K\u001b[32m  ✓ refuses requests of other sites\u001b[0m',
  '\u001b]52;c;cm0gLXJmIC8=\u0007',
  '\u009b2J\u009d0;title\u009c',
  'a\n  ✓ returns no secret to GET',
  'a\r  ✓ returns no secret to GET',
  'a\u2028  ✓ forged\u2029',
  '\u202e3202 snoitcasnart\u2066',
  `a${' '.repeat(150)}✓ forged`,
  '\u200b\ufeff\u00ad\u{e0041}',
  '\ud800',
  'x'.repeat(1_000_000),
];
// As JSON, because a header cannot carry most of them.
const attacked = {
  'the names of components': (text) => ({ client_secret: 'accs_secret__1', components: [text] }),
  'the names of fields': (text) => ({ [text]: 1 }),
  'the field around the secret': (text) => ({ [text]: { client_secret: 'accs_secret__1' } }),
};
const answering = (body) => () => Response.json(body, { headers: { 'Cache-Control': 'no-store' } });

for (const [where, body] of Object.entries(attacked)) {
  test(`says nothing that a terminal obeys: ${where}`, async () => {
    for (const attack of ATTACKS) {
      const sections = await serving(answering(body(attack)), (origin) =>
        checkUrl(new URL('/account_session', origin), { kind: 'endpoint' }),
      );
      for (const text of sections.flatMap(({ results }) => results.flatMap(({ problem, fix }) => [problem, fix]))) {
        assert.doesNotMatch(text ?? '', CONTROL);
        assert.doesNotMatch(text ?? '', /\s{3}/);
        assert.ok((text ?? '').length < 700, text);
      }
    }
  });
}

test('a server cannot add a line to the report, nor break its JSON', async () => {
  for (const attack of [ATTACKS[0], ATTACKS[3]]) {
    await serving(answering({ [attack]: 1 }), async (origin) => {
      const { code, out } = await run('doctor', `${origin}/account_session`, '--endpoint');
      assert.equal(code, 1);
      assert.doesNotMatch(out, CONTROL);
      for (const line of out.trimEnd().split('\n')) assert.match(line, /^(Endpoint http| {2}[✓✗] | {6}\S)/);
      assert.ok(!out.split('\n').includes('  ✓ returns no secret to GET'));
      const json = await run('doctor', `${origin}/account_session`, '--endpoint', '--json');
      assert.doesNotMatch(json.out, CONTROL);
      assert.equal(JSON.parse(json.out).ok, false);
    });
  }
});

test('escapes what a page, its URLs and its headers say', async () => {
  const html = `<stripe-connect-dashboard components="pay\u001b[31mments \u202eabc" session-endpoint="/a\u009b&#27;[2J&NewLine;b"></stripe-connect-dashboard>`;
  await serving(
    () => new Response(html, { headers: { ...PAGE, 'Cross-Origin-Opener-Policy': '\u009b31m' } }),
    async (origin) => {
      const sections = await checkUrl(new URL(origin), { kind: 'page' });
      assert.equal(sections.length, 2);
      assert.doesNotMatch(JSON.stringify(sections), CONTROL);
      assert.match(JSON.stringify(sections), /u\{202e\}abc/);
    },
  );
});

/** Each would take seconds to hours, or a stack, with an expression or a recursion of quadratic cost. */
const repeat = (text, size = 4_000_000) => text.repeat(Math.ceil(size / text.length));
const HUGE = {
  'comments that do not end': repeat('<!--'),
  'tags that do not end': repeat('<a '),
  'a tag with a million attributes': `<stripe-connect-dashboard ${Array.from({ length: 600_000 }, (_, index) => `a${index}`).join(' ')}>`,
  'quotes that do not end': repeat('<a b="'),
  'scripts that do not end': repeat('<script>'),
  'scripts in comments in scripts': repeat('<script><!--<script>'),
  'nested elements': repeat('<b><p>'),
  'nested templates': repeat('<template>'),
  'many dashboards': repeat('<stripe-connect-dashboard session-endpoint="/a">'),
  'many components': repeat('<stripe-connect-component name=x>'),
  'a long list of components': `<stripe-connect-dashboard components="${repeat('payment-detail ')}">`,
  'a long policy': `<meta http-equiv=Content-Security-Policy content="${repeat('script-src * ; ')}">`,
  spaces: repeat(' '),
  slashes: `<stripe-connect-dashboard session-endpoint="${repeat('/')}">`,
  'character references': `<stripe-connect-dashboard components="${repeat('&amp')}">`,
  'numeric references': `<stripe-connect-dashboard components="${repeat('&#x')}">`,
};
for (const [what, html] of Object.entries(HUGE)) {
  test(`survives ${what}`, async () => {
    await serving(
      (request) => (request.method === 'GET' ? new Response(`${TAG}${html}`, { headers: PAGE }) : new Response('')),
      async (origin) => {
        const started = process.cpuUsage();
        const sections = await checkUrl(new URL(origin), { kind: 'page' });
        const { user } = process.cpuUsage(started);
        assert.equal(sections[0].kind, 'page');
        // Processor time: about 0.5 s. What is quadratic takes minutes.
        assert.ok(user < 20e6, `${user / 1e6} s`);
      },
    );
  });
}

test('survives 10 MB of HTML or JSON, and says that it read only the beginning', async () => {
  for (const [handler, id] of [
    [() => new Response(TAG + repeat('<p>', 10_000_000), { headers: PAGE }), 'page-size'],
    [() => Response.json({ client_secret: repeat('x', 10_000_000) }), 'json'],
    [() => new Response(repeat('[', 10_000_000), { headers: { 'Content-Type': 'application/json' } }), 'json'],
  ]) {
    await serving(handler, async (origin) => {
      const { code, out, err } = await run('doctor', origin, '--json');
      assert.equal(code, 1, err);
      const failed = JSON.parse(out).sections.flatMap(({ results }) => results.filter(({ ok }) => !ok));
      assert.ok(
        failed.some((result) => result.id === id && /4 MB/.test(result.problem)),
        out,
      );
    });
  }
});

test('reads no more than 4 MB of a body that is a gigabyte when it is decompressed', async () => {
  // Members of gzip may follow each other.
  const body = Buffer.concat(Array.from({ length: 1024 }).fill(gzipSync(Buffer.alloc(1e6, ' '))));
  const server = createServer((_, response) => {
    response.writeHead(200, { ...PAGE, 'Content-Encoding': 'gzip' });
    response.end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  let most = 0;
  const before = process.memoryUsage().rss;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss - before)), 5);
  try {
    const [{ results }] = await checkUrl(new URL(`http://127.0.0.1:${server.address().port}/`), { kind: 'page' });
    assert.equal(results[0].id, 'tag');
    assert.ok(most < 300e6, `${most / 1e6} MB`);
  } finally {
    clearInterval(watch);
    server.closeAllConnections();
    server.close();
  }
});

test('a response without an end, and one that is encoded 1,500 times, end', async () => {
  const page = Buffer.from('<p>'.repeat(30_000));
  const endless = (_, response) => {
    const send = () => {
      while (!response.destroyed && response.write(page));
      if (!response.destroyed) response.once('drain', send);
    };
    response.writeHead(200, PAGE);
    send();
  };
  const encoded = (_, response) => {
    response.writeHead(200, { ...PAGE, 'Content-Encoding': Array.from({ length: 1500 }).fill('gzip').join() });
    response.end(gzipSync(page));
  };
  for (const handler of [endless, encoded]) {
    const server = createServer(handler).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const [{ results }] = await checkUrl(new URL(`http://127.0.0.1:${server.address().port}/`), { kind: 'page' });
      assert.equal(results[0].ok, false);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }
});

test('reads a page as a browser does: references, raw text, templates and comments', () => {
  const endpoints = (html) =>
    parseStartTags(html)
      .tags.filter(({ name }) => name === 'stripe-connect-dashboard')
      .map(({ attributes }) => attributes.get('session-endpoint'));
  const tag = (endpoint) => `<stripe-connect-dashboard session-endpoint=${endpoint}>`;
  assert.deepEqual(endpoints(tag('"&#x2f;a&#47;b&amp;c&sol;"')), ['/a/b&c/']);
  assert.deepEqual(endpoints(`<STRIPE-CONNECT-DASHBOARD SESSION-ENDPOINT='/x'/>`), ['/x']);
  for (const name of ['textarea', 'title', 'script', 'style', 'xmp', 'iframe', 'noscript', 'noframes', 'template'])
    assert.deepEqual(endpoints(`<${name}>${tag('/no')}</${name}>${tag('/yes')}`), ['/yes'], name);
  assert.deepEqual(endpoints(`<!-- ${tag('/no')} -->${tag('/yes')}<plaintext>${tag('/no')}`), ['/yes']);
  assert.deepEqual(endpoints(`<template><template></template>${tag('/no')}</template></template>${tag('/yes')}`), [
    '/yes',
  ]);
  assert.deepEqual(endpoints(`<svg><title/><style/></svg>${tag('/yes')}`), ['/yes']);
  assert.deepEqual(endpoints(`<p title="${tag('/no')}">${tag('/yes')}`), ['/yes']);
});

/** Runs the doctor on a page, and returns the requests of each path, and its result. */
async function requestsFor(html, options) {
  const paths = [];
  const sections = await serving(
    (request) => {
      const { pathname } = new URL(request.url);
      paths.push(`${request.method} ${pathname}`);
      return pathname === '/' ? new Response(html, { headers: PAGE }) : good(request);
    },
    (origin) => checkUrl(new URL(origin), options),
  );
  return { paths, failed: sections.flatMap(({ results }) => results.filter(({ ok }) => !ok)) };
}

test('a page with 2,000 endpoints gets requests to three of them, and the report says so', async () => {
  const tags = Array.from({ length: 1999 }, (_, index) => TAG.replace('account_session', `session/${index}`));
  const { paths, failed } = await requestsFor(tags.join(''));
  assert.equal(paths.filter((path) => path.startsWith('POST')).length, 3 * 4);
  assert.match(failed.find(({ id }) => id === 'endpoint-origins').problem, /1996 more session endpoints/);
});

test("a page cannot make the doctor send requests to another origin; the developer can, without the page's cookies", async () => {
  const seen = [];
  await serving(
    (request) => {
      seen.push([request.method, request.headers.get('cookie')]);
      return good(request);
    },
    async (other) => {
      const html = TAG.replace('/account_session', `${other}/account_session`);
      const first = await requestsFor(html, { headers: new Headers({ Cookie: 'sid=ada' }) });
      assert.deepEqual(seen, []);
      const { problem, fix } = first.failed.find(({ id }) => id === 'endpoint-origins');
      assert.ok(problem.includes(other) && fix.includes(`--allow-origin ${other}`));
      await requestsFor(html, { headers: new Headers({ Cookie: 'sid=ada' }), origins: [other] });
      assert.equal(seen.filter(([method]) => method === 'POST').length, 1, 'refused as a page of another site');
      assert.ok(seen.every(([, cookie]) => cookie === null));
    },
  );
});

test('a session endpoint is resolved against <base>, and is http', async () => {
  const { failed } = await requestsFor(`<base href="https://elsewhere.example/">${TAG}`);
  assert.match(failed.find(({ id }) => id === 'endpoint-origins').problem, /https:\/\/elsewhere\.example/);
  for (const endpoint of ['javascript:alert(1)', 'file:///etc/passwd', 'data:,x', 'http://'])
    assert.ok(
      (await requestsFor(TAG.replace('/account_session', endpoint))).failed.some(({ id }) => id === 'session-endpoint'),
    );
});

const COOKIES = ['ab12', 'Zx', 'a%2Bb%3D', 'long-session-value-0123456789'];
const TOKENS = [
  'sk_org_live_51Abc',
  'rk_live_51Abc',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc',
  'Bearer abcdefgh12345678',
];
test('redacts what a server echoes: cookies, passwords, keys, and tokens in redirects', async () => {
  const Cookie = COOKIES.map((value, index) => `c${index}=${value}`).join('; ');
  const Authorization = `Basic ${btoa('ada:pa55')}`;
  const echoes = [...COOKIES, 'a+b=', 'ada', 'pa55', btoa('ada:pa55'), ...TOKENS];
  const locations = [
    (text) => `/login/${text}?next=${text}#${text}`,
    (text) => `https://user:${text}@id.example/authorize?state=${text}&code=${text}`,
    (text) => `//${text}@id.example/`,
  ];
  const handlers = [
    ...echoes.map((text) => () => Response.json({ [text]: 1, [`x ${text} y`]: 2 })),
    ...echoes.flatMap((text) =>
      locations.map((location) => () => new Response(null, { status: 302, headers: { Location: location(text) } })),
    ),
    ...echoes.map((text) => () => new Response('x', { headers: { 'Content-Type': `text/${text}` } })),
  ];
  for (const handler of handlers) {
    await serving(handler, async (origin) => {
      for (const kind of ['page', 'endpoint']) {
        const sections = await checkUrl(new URL('/x', origin), {
          kind,
          headers: new Headers({ Cookie, Authorization }),
        });
        const text = JSON.stringify(sections).replaceAll(/127\.0\.0\.1:\d+|accs_secret_…|\[redacted\]/g, '');
        for (const echo of echoes) {
          const word = new RegExp(`(?<![\\w.-])${echo.replace(/[+.]/g, '\\$&')}(?!\\w)`);
          assert.doesNotMatch(text, word);
        }
      }
    });
  }
});

test("redacts a page's own cookies and CSRF token, which its endpoint may echo", async () => {
  const html = `<meta name="csrf-token" content="tok3n-of-page">${TAG}`;
  await serving(
    (request) =>
      request.method === 'GET'
        ? new Response(html, { headers: { ...PAGE, 'Set-Cookie': 'visit=v1sit0r; Path=/' } })
        : Response.json({ [request.headers.get('cookie')]: 1, [request.headers.get('x-csrf-token')]: 2 }),
    async (origin) => {
      const text = JSON.stringify(await checkUrl(new URL(origin)));
      assert.match(text, /its fields: visit=\[redacted\], \[redacted\]/);
    },
  );
});

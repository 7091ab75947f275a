/** The doctor as a signed-in user: with headers, and with what the browser's "Copy as cURL" gives. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { CLI, changed, good, run, serving } from './world.js';

const CHROME = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
// A quote and an exclamation mark: browsers write it as $'…', which only bash, zsh and the like read.
const COOKIE = "sid=it's-ada-s3cret-session!";
const JSON_401 = () =>
  Response.json({ error: { message: 'Please sign in.' } }, { status: 401, headers: { 'Cache-Control': 'no-store' } });

/** As Rack::Protection does: a session belongs to the User-Agent of the browser that signed in. */
const boundTo =
  (browser, endpoint = good) =>
  (request) => {
    const { headers } = request;
    return headers.get('cookie')?.includes(COOKIE) && headers.get('user-agent') === browser
      ? endpoint(request)
      : JSON_401();
  };
const session = (browser, work) => serving(boundTo(browser), (origin) => work(`${origin}/account_session`));

/** For what a shell such as bash reads, which Windows does not have. */
const pasteTest = process.platform === 'win32' ? test.skip : test;

/** Runs `doctor` and what is pasted after it, by a shell, as a developer does. */
async function paste(text, ...options) {
  const command = [process.execPath, CLI, 'doctor', ...options].map((word) => `'${word}'`).join(' ');
  const { stdout, stderr, code } = await promisify(execFile)('bash', ['-c', `${command} ${text}`], {
    env: { ...process.env, NO_COLOR: '1' },
  }).then(
    (output) => ({ ...output, code: 0 }),
    (error) => error,
  );
  for (const output of [stdout, stderr]) assert.doesNotMatch(output, /s3cret/);
  return { code, out: stdout, err: stderr };
}

const ESCAPED = COOKIE.replace("'", String.raw`\'`).replace('!', String.raw`\u0021`);
const fromChrome = (url, { method = 'POST', more = '' } = {}) => `curl '${url}' \\
  -X '${method}' \\
  -H 'Accept: application/json' \\
  -H 'Accept-Language: de-DE,de;q=0.9,en;q=0.8' \\
  -H 'Connection: keep-alive' \\
  -H 'Content-Length: 0' \\
  -b $'${ESCAPED}' \\
  -H 'Origin: ${new URL(url).origin}' \\
  -H 'Referer: ${new URL(url).origin}/payments' \\
  -H 'Sec-Fetch-Dest: empty' \\
  -H 'Sec-Fetch-Mode: cors' \\
  -H 'Sec-Fetch-Site: same-origin' \\
  -H 'User-Agent: ${CHROME}' \\
  -H 'X-Empty;' \\
  -H 'sec-ch-ua: "Chromium";v="147", "Not.A/Brand";v="8"' \\
  -H 'sec-ch-ua-mobile: ?0' \\
  -H 'sec-ch-ua-platform: "Linux"'${more}`;
const fromFirefox = (url) =>
  `curl '${url}' --compressed -X POST -H 'User-Agent: ${FIREFOX}' -H 'Accept: application/json' -H 'Accept-Language: en-US,en;q=0.5' -H 'Accept-Encoding: gzip, deflate, br, zstd' -H 'Origin: ${new URL(url).origin}' -H 'Connection: keep-alive' -H $'Cookie: ${ESCAPED}' -H 'Sec-Fetch-Dest: empty' -H 'Sec-Fetch-Mode: cors' -H 'Sec-Fetch-Site: same-origin' -H 'Priority: u=4' -H 'Content-Length: 0' --data-raw ''`;

test('says of a 401 to a cookie alone that the session may be tied to the User-Agent', async () => {
  await session(CHROME, async (url) => {
    const { code, out } = await run('doctor', url, '--header', `Cookie: ${COOKIE}`);
    assert.equal(code, 1);
    assert.match(
      out,
      /✗ accepts the sign-in\n.*401.*\n {6}Fix: .*User-Agent.*Rack::Protection.*--header "User-Agent: …"/,
    );
  });
});

test('with Cookie and User-Agent it is the browser that signed in', async () => {
  await session(CHROME, async (url) => {
    const { code, out } = await run(
      'doctor',
      url,
      '--header',
      `Cookie: ${COOKIE}`,
      '--header',
      `User-Agent: ${CHROME}`,
    );
    assert.equal(code, 0, out);
  });
});

test('says of a 401 to both that the session has ended', async () => {
  await session(CHROME, async (url) => {
    const { out } = await run('doctor', url, '--header', 'Cookie: sid=old', '--header', `User-Agent: ${CHROME}`);
    assert.match(out, /Fix: .*session has ended/);
    assert.doesNotMatch(out, /Rack::Protection/);
  });
});

test('says to a stranger how to give the whole request', async () => {
  await session(CHROME, async (url) => {
    assert.match(
      (await run('doctor', url)).out,
      /Fix: .*Copy as cURL.*doctor curl .*--header "Cookie: …" --header "User-Agent: …"/,
    );
  });
});

test('a redirect to a sign-in page gets the same advice', async () => {
  await serving(
    () => new Response(null, { status: 302, headers: { Location: '/login' } }),
    async (origin) => {
      assert.match(
        (await run('doctor', `${origin}/account_session`, '--header', 'Cookie: a=1')).out,
        /Fix: Respond with 401 .*Rack::Protection/,
      );
      assert.match((await run('doctor', origin, '--page', '--header', 'Cookie: a=1')).out, /Fix: .*Rack::Protection/);
    },
  );
});

for (const [browser, userAgent, copy] of [
  ['Chrome', CHROME, fromChrome],
  ['Firefox', FIREFOX, fromFirefox],
]) {
  pasteTest(`takes what "Copy as cURL" of ${browser} gives`, async () => {
    await session(userAgent, async (url) => {
      const { code, out, err } = await paste(copy(url));
      assert.equal(code, 0, out + err);
      assert.match(out, new RegExp(`^Endpoint ${url}\n`));
    });
  });
}

pasteTest('takes the short forms that people type', async () => {
  await session(CHROME, async (url) => {
    const { code, out, err } = await paste(
      `curl -sSXPOST -A '${CHROME}' -b theme=dark --cookie=$'${ESCAPED}' -H 'Accept:' --url '${url}'`,
    );
    assert.equal(code, 0, out + err);
  });
});

pasteTest('takes the copied request of a page, and goes on to its endpoint as the same browser', async () => {
  const page = '<stripe-connect-dashboard session-endpoint="/account_session"></stripe-connect-dashboard>';
  const site = boundTo(CHROME, (request) =>
    request.url.endsWith('/account_session') ? good(request) : new Response(page),
  );
  await serving(site, async (origin) => {
    const { code, out } = await paste(fromChrome(`${origin}/payments`, { method: 'GET', more: ' \\\n  --compressed' }));
    assert.equal(code, 0, out);
    assert.deepEqual(out.match(/^(Page|Endpoint) /gm), ['Page ', 'Endpoint ']);
  });
});

pasteTest("options of the doctor's own stand before curl", async () => {
  await session(CHROME, async (url) => {
    const { out } = await paste(fromChrome(url), '--json', '--timeout', '60');
    assert.equal(JSON.parse(out).ok, true);
    const { code, err } = await paste(fromChrome(url, { more: ' --page' }));
    assert.equal(code, 2);
    assert.match(err, /--page.*before the word curl/);
  });
});

pasteTest('the copied headers that describe one request are not sent with the others', async () => {
  const seen = [];
  const endpoint = changed((body) => body);
  await serving(
    boundTo(CHROME, (request) => {
      seen.push(request);
      return endpoint(request);
    }),
    async (origin) => {
      await paste(
        fromChrome(`${origin}/account_session`, {
          more: " -H 'Content-Type: application/x-www-form-urlencoded' -H 'X-Tenant: blue'",
        }),
      );
      const crossSite = seen.find(({ headers }) => headers.get('origin') === 'https://elsewhere.example');
      assert.equal(crossSite.headers.get('referer'), null);
      assert.equal(crossSite.headers.get('sec-fetch-site'), 'cross-site');
      assert.equal(crossSite.headers.get('sec-ch-ua-platform'), '"Linux"');
      assert.equal(seen[0].headers.get('content-type'), null);
      assert.equal(seen[0].headers.get('x-tenant'), 'blue');
    },
  );
});

pasteTest('verifies certificates in spite of --insecure, and says so', async () => {
  await session(CHROME, async (url) => {
    const { code, err } = await paste(fromChrome(url, { more: ' --insecure' }));
    assert.equal(code, 0);
    assert.match(err, /--insecure.*NODE_EXTRA_CA_CERTS/);
  });
});

const refused = [
  ['a body', "'https://a.example/' --data-raw 'password=s3cret'", /body/],
  ['a body by -d', "'https://a.example/' -d @/etc/passwd", /body/],
  ['another method', "'https://a.example/' -X DELETE", /neither a GET.*nor a POST/],
  ['a file of cookies', "'https://a.example/' -b s3cret.txt", /-b.*file/],
  ['a file of headers', "'https://a.example/' -H @s3cret.txt", /-H.*file/],
  ['a header that is none', "'https://a.example/' -H 's3cret'", /-H.*a colon/],
  ['a header that HTTP does not allow', "'https://a.example/' -H $'X-Token: s3cret\\u20ac'", /X-Token.*characters/],
  ['an output file', "'https://a.example/' -o s3cret", /-o/],
  ['a proxy', "'https://a.example/' --proxy=http://s3cret@b.example", /--proxy(?!=)/],
  ['a config file', "'https://a.example/' -K s3cret", /-K/],
  ['two addresses', "'https://a.example/' 'https://b.example/?s3cret'", /one address/],
  ['no address', "-H 'Cookie: s3cret'", /one address/],
  ['an option without its value', "'https://a.example/' -H", /-H.*value/],
  ['a WebSocket', "'wss://a.example/'", /http/],
];
for (const [what, args, message] of refused) {
  pasteTest(`refuses ${what} in a copied request, in a sentence`, async () => {
    const { code, out, err } = await paste(`curl ${args}`);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err.split('\n')[0], message);
    assert.doesNotMatch(err, /^ {4}at /m);
  });
}

test('prints no header that it was given, though the server repeats it', async () => {
  const handler = (request) =>
    new Response(null, {
      status: 302,
      headers: { Location: `/login?${request.headers.get('cookie')}&${request.headers.get('authorization')}` },
    });
  await serving(handler, async (origin) => {
    const headers = [
      '--header',
      'Cookie: sid=abcdefghijklmnop0123',
      '--header',
      'Authorization: Bearer qrstuvwxyz0123456789',
    ];
    for (const options of [[], ['--json']]) {
      const { out } = await run('doctor', origin, '--page', ...headers, ...options);
      assert.match(out, /redirects to/);
      assert.doesNotMatch(out, /abcdefghijklmnop0123|qrstuvwxyz0123456789/);
    }
  });
});

/** Which pages may request a session. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACCOUNT, refused, site } from './site.js';

const crossSite = [
  [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'https://shop.example' }, 200],
  [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }, 403],
  [{ 'Sec-Fetch-Site': 'same-site', Origin: 'https://blog.shop.example' }, 403],
  [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
  [{ Origin: 'https://shop.example' }, 200],
  [{ Origin: 'https://evil.example' }, 403],
  [{ Origin: 'null' }, 403],
  [{ Origin: 'https://shop.example.evil.example' }, 403],
  // Behind a proxy that speaks plain http to the server.
  [{ Origin: 'https://www.shop.example', 'X-Forwarded-Host': 'www.shop.example' }, 200],
  [{ Origin: 'https://www.shop.example', Host: 'www.shop.example' }, 200],
  [{ Origin: 'https://evil.example', 'X-Forwarded-Host': 'www.shop.example', Host: 'shop.example' }, 403],
  [{ Origin: 'https://www.shop.example', Host: 'WWW.Shop.example:443' }, 200],
  [{ Origin: 'https://www.shop.example', 'X-Forwarded-Host': 'www.shop.example, proxy.internal' }, 200],
  // The scheme counts: an http: page can be written by an attacker in the network.
  [{ Origin: 'http://shop.example' }, 403],
  [{ Origin: 'http://shop.example:443' }, 403],
  [{ Origin: 'http://www.shop.example', 'X-Forwarded-Host': 'www.shop.example' }, 403],
  [{ Origin: 'ftp://shop.example' }, 403],
  [{ Origin: 'chrome-extension://shop.example' }, 403],
  [{ Origin: 'https://shop.example:8443' }, 403],
  // No browser sends these.
  [{ Origin: '' }, 403],
  [{ Origin: 'shop.example' }, 403],
  [{ Origin: 'https://shop.example/' }, 403],
  [{ Origin: 'https://shop.example@evil.example' }, 403],
  [{ Origin: 'https://user@shop.example' }, 403],
  [{ Origin: 'https://evil.example/shop.example' }, 403],
  [{ Origin: 'https://shop.example, https://evil.example' }, 403],
  // A page with Referrer-Policy: no-referrer.
  [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }, 200],
  [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'null' }, 403],
  // No browser.
  [{}, 200],
];
for (const [headers, status] of crossSite) {
  test(`${status} for ${JSON.stringify(headers)}`, async () => {
    const { post, sandbox } = site();
    const response = await post(headers);
    if (status === 403) await refused(response, 403, 'cross_site');
    else assert.equal(response.status, status);
    assert.equal(sandbox.log.length, status === 200 ? 1 : 0);
  });
}

const schemes = [
  ['https://shop.example', {}, 'an https: page behind a proxy that ends TLS', 200],
  ['http://shop.example', {}, 'an http: page of an http: endpoint', 200],
  [
    'http://shop.example',
    { 'X-Forwarded-Proto': 'https' },
    'an http: page of an endpoint that a proxy serves as https:',
    403,
  ],
  ['http://shop.example', { 'X-Forwarded-Proto': 'HTTPS, http' }, 'an http: page, with two proxies', 403],
  ['http://shop.example', { 'X-Forwarded-Proto': 'http' }, 'an http: page, with a proxy that speaks http:', 200],
];
for (const [origin, headers, what, status] of schemes) {
  test(`${what}: ${status}`, async () => {
    const { handler } = site({ account: () => ACCOUNT });
    const request = new Request('http://shop.example/', { method: 'POST', headers: { Origin: origin, ...headers } });
    assert.equal((await handler(request)).status, status);
  });
}

test('a page of another origin may request a session once that origin is listed', async () => {
  const { post } = site({ origins: ['https://app.shop.example'] });
  assert.equal((await post({ 'Sec-Fetch-Site': 'same-site', Origin: 'https://app.shop.example' })).status, 200);
  await refused(await post({ 'Sec-Fetch-Site': 'same-site', Origin: 'https://blog.shop.example' }), 403, 'cross_site');
  await refused(await post({ 'Sec-Fetch-Site': 'same-site', Origin: 'https://app.shop.exampl' }), 403, 'cross_site');
});

test('origins that are added to the list later do not count', async () => {
  const origins = [];
  const { post } = site({ origins });
  origins.push('https://evil.example');
  await refused(await post({ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }), 403, 'cross_site');
});

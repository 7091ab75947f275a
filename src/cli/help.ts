export const HELP = {
  '': `For the people who put Stripe Connect into their site with stripe-connect-dashboard.

  npx stripe-connect-dashboard doctor <address>     says what is wrong with your endpoint, or your page
  npx stripe-connect-dashboard sandbox              answers your server as Stripe would, without Stripe

Each has its own --help. --version prints the version.`,

  doctor: `Asks your session endpoint, or a page with a <stripe-connect-dashboard>, what a browser would ask, and says line by line
what is right, what is wrong, and how to fix it. In any language: it sees only what comes over the wire.

  npx stripe-connect-dashboard doctor https://shop.example/account_session
  npx stripe-connect-dashboard doctor https://shop.example/payments

Most endpoints answer 401 to strangers, as they should. To see the rest, run the doctor as somebody who is signed in. Sign in with a
browser, open its developer tools, Network, choose the request of the page or of the endpoint, "Copy as cURL" (on Windows the form for
bash), and paste that after the word doctor:

  npx stripe-connect-dashboard doctor curl 'https://shop.example/account_session' -X POST -H 'User-Agent: …' -b 'session=…'

Or give the headers alone. Many servers need no more than the cookie; some tie a session to the browser's User-Agent (Ruby's
Rack::Protection does), and need both:

  npx stripe-connect-dashboard doctor https://shop.example/account_session --header "Cookie: session=…" --header "User-Agent: …"

The headers go to that site only, and are printed nowhere; your shell may keep them in its history. On a page the doctor follows
session-endpoint, and adds the page's cookies and CSRF token. It sends requests to at most three endpoints that a page names, on the
page's own origin only.

It sends four POSTs and a GET or two. Each POST that is answered makes an account session at Stripe, which nobody uses and which
soon expires. With a Stripe test key nothing real is touched.

  --header "Name: value"   a header that says who you are; may be given more than once
  --page, --endpoint       what the address is, when the doctor should not find out by itself
  --allow-origin <origin>  an origin besides the page's own whose session endpoints may get requests, without your headers; repeatable
  --timeout <seconds>      how long to wait for one answer (20)
  --json                   {"ok": …, "sections": [{"url", "kind", "results": [{"id", "ok", "title", "problem", "fix"}]}]}

Of a curl command the doctor uses the address, -X, -H, -b and -A. Options of its own stand before the word curl.

Exit code: 0 all is well; 1 something is wrong; 2 the command line is. So in CI:

  npx stripe-connect-dashboard doctor "$PREVIEW_URL/payments" --header "Cookie: $TEST_COOKIE"`,

  sandbox: `Answers POST /v1/account_sessions on a port of this machine as Stripe does: the same shape, the same errors for a wrong key, an
unknown component, a missing account. To run and test your server with no account and no network. The client secrets work with the
sandbox's stand-in for Connect.js only.

  npx stripe-connect-dashboard sandbox --port 12111

Then start your server with STRIPE_SECRET_KEY=sk_test_sandbox STRIPE_ACCOUNT=acct_1SandboxStandard, and its SDK pointed here:

  Node     new Stripe(key, {host: 'localhost', port: 12111, protocol: 'http'})
  Python   StripeClient(key, base_addresses={"api": "http://localhost:12111"})
  Ruby     Stripe::StripeClient.new(key, api_base: "http://localhost:12111")
  PHP      new \\Stripe\\StripeClient(['api_key' => $key, 'api_base' => 'http://localhost:12111'])
  Go       stripe.NewClient(key, stripe.WithBackends(&stripe.Backends{API: stripe.GetBackendWithConfig(
             stripe.APIBackend, &stripe.BackendConfig{URL: stripe.String("http://localhost:12111")})}))
  Java     StripeClient.builder().setApiKey(key).setApiBase("http://localhost:12111").build()
  .NET     new StripeClient(key, apiBase: "http://localhost:12111")

Let it fail, to see what your server makes of it:

  curl -X PUT localhost:12111/_sandbox/faults -d '{"status": 429, "retryAfter": 5, "times": 3}'
  curl -X PUT localhost:12111/_sandbox/faults -d '{"delay": 30000}'
  curl -X DELETE localhost:12111/_sandbox/faults
  curl localhost:12111/_sandbox/requests              what came, without keys and secrets

A fault has: status (400 to 599), retryAfter (seconds), shouldRetry, html (a page instead of JSON), delay (milliseconds), drop
(closes the connection), times (how many requests; all, without it).

  --port <number>              12111
  --host <address>             127.0.0.1; 0.0.0.0 lets other machines and containers in
  --account <id[:kind]>        an account of yours instead of the sandbox's; kind is standard, express or custom; repeatable
  --lifetime <seconds>         until a client secret expires (1800)
  --rate-limit <number>        requests in a second, before 429`,
} as const;

/** A wrong command line. Its message is all that is printed. */
export class UsageError extends Error {}

export const HELP = {
  '': `Commands of stripe-connect-dashboard, for Stripe Connect embedded components.

  npx stripe-connect-dashboard doctor <URL>     checks your session endpoint, or your page
  npx stripe-connect-dashboard sandbox          replaces Stripe's API for your server, without Stripe

Each has its own --help. --version prints the version.`,

  doctor: `Checks your session endpoint, or a page with a <stripe-connect-dashboard>. It sends requests as a browser does, and reports line by
line what is right, what is wrong, and how to fix it. Your server's language does not matter.

  npx stripe-connect-dashboard doctor https://shop.example/account_session
  npx stripe-connect-dashboard doctor https://shop.example/payments

Most endpoints respond with 401 to strangers, as they should. To check the rest, run doctor as a signed-in user. Sign in with a browser,
open its developer tools, Network, choose the request of the page or of the endpoint, "Copy as cURL" (on Windows the form for bash), and
paste that after the word doctor:

  npx stripe-connect-dashboard doctor curl 'https://shop.example/account_session' -X POST -H 'User-Agent: …' -b 'session=…'

Or pass the headers alone. Many servers need only the cookie; some tie a session to the browser's User-Agent (Ruby's Rack::Protection
does), and need both:

  npx stripe-connect-dashboard doctor https://shop.example/account_session --header "Cookie: session=…" --header "User-Agent: …"

The headers are sent to that site only, and are not printed; your shell may keep them in its history. On a page, doctor follows
session-endpoint, and adds the page's cookies and CSRF token. It sends requests to at most three endpoints that a page names, on the
page's own origin only.

It sends each endpoint four POSTs and a GET. Each POST that is accepted creates an account session at Stripe, which is not used, and
which soon expires. With a Stripe test key nothing real is touched.

  --header "Name: value"   a header that identifies you; repeatable
  --page, --endpoint       what the URL is, if doctor should not find out itself
  --allow-origin <origin>  another origin whose session endpoints may get requests, without your headers; repeatable
  --timeout <seconds>      the time limit for each response (20)
  --json                   {"ok": …, "sections": [{"url", "kind", "results": [{"id", "ok", "title", "problem", "fix"}]}]}

Of a curl command, the URL, -X, -H, -b and -A are used. Options of doctor go before the word curl.

Exit code: 0 everything is right; 1 something is wrong; 2 the command line is not valid. So in CI:

  npx stripe-connect-dashboard doctor "$PREVIEW_URL/payments" --header "Cookie: $TEST_COOKIE"`,

  sandbox: `Replaces POST /v1/account_sessions of Stripe's API on a port of this machine: the same responses, and the same errors for a wrong key, an
unknown component, or a missing account. Run and test your server with no account and no network. The client secrets work only with the
sandbox's replacement for Connect.js.

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

Make it fail, to see what your server does:

  curl -X PUT localhost:12111/_sandbox/faults -d '{"status": 429, "retryAfter": 5, "times": 3}'
  curl -X PUT localhost:12111/_sandbox/faults -d '{"delay": 30000}'
  curl -X DELETE localhost:12111/_sandbox/faults
  curl localhost:12111/_sandbox/requests              the last requests, without keys and secrets

Fields of a fault: status (400 to 599), retryAfter (seconds), shouldRetry, html (a page instead of JSON), delay (milliseconds), drop
(closes the connection), times (how many requests; default: all).

  --port <number>              12111
  --host <address>             127.0.0.1; 0.0.0.0 lets other machines and containers in
  --account <id[:kind]>        your own account instead of the sandbox's; kind is standard, express or custom; repeatable
  --lifetime <seconds>         until a client secret expires (1800)
  --rate-limit <number>        requests per second, before 429`,
} as const;

/** An invalid command line. Only its message is printed. */
export class UsageError extends Error {}

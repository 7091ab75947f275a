<?php
// The session endpoint in PHP, with Stripe's own SDK and no framework.
declare(strict_types=1);

require __DIR__ . '/vendor/autoload.php';

const COMPONENTS = ['balances' => ['enabled' => true], 'payments' => ['enabled' => true], 'payouts_list' => ['enabled' => true]];

// Your own host names. With any other Host header, a page of another site could pass for one of this site.
const HOSTS = ['localhost'];

// What nothing else catches, an error in this file included, is JSON too.
set_exception_handler(function (\Throwable $e): void {
    error_log('No account session: ' . $e->getMessage());
    refuse(500, 'Something went wrong on our side.');
});

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (!in_array(explode(':', $_SERVER['HTTP_HOST'] ?? '')[0], HOSTS, true)) {
    refuse(421, 'This server does not know that host.');
} elseif ($path === '/account_session') {
    account_session();
} elseif ($path === '/') {
    // Stands for your sign-in. A new id at each sign-in: one that an attacker knows is never signed in.
    open_session();
    session_regenerate_id(true);
    $_SESSION['account'] = getenv('STRIPE_ACCOUNT');
    readfile(__DIR__ . '/../public/index.html');
} else {
    asset((string) $path);
}

function open_session(bool $readOnly = false): void
{
    session_start(['cookie_httponly' => true, 'cookie_samesite' => 'Lax', 'use_strict_mode' => true, 'read_and_close' => $readOnly]);
}

function account_session(): void
{
    if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
        header('Allow: POST');
        refuse(405, 'Only POST is allowed.');
        return;
    }
    if (!is_same_origin()) {
        refuse(403, 'This request came from another site.');
        return;
    }
    // Closed before the call to Stripe: an open session blocks the user's other requests.
    open_session(readOnly: true);
    if (!isset($_SESSION['account'])) {
        refuse(401, 'Please sign in.');
        return;
    }
    create($_SESSION['account']);
}

function create(string $account): void
{
    // A page waits for 20 seconds. The SDK's default is 80 seconds, and no retry.
    $curl = new \Stripe\HttpClient\CurlClient();
    $curl->setTimeout(8);
    $curl->setConnectTimeout(8);
    \Stripe\ApiRequestor::setHttpClient($curl);
    $base = getenv('STRIPE_API_BASE');
    $stripe = new \Stripe\StripeClient(['api_key' => getenv('STRIPE_SECRET_KEY'), 'max_network_retries' => 1] + ($base ? ['api_base' => $base] : []));
    try {
        $created = $stripe->accountSessions->create(['account' => $account, 'components' => COMPONENTS]);
        respond(200, [
            'client_secret' => $created->client_secret ?? throw new \Stripe\Exception\UnexpectedValueException('There is no client secret in it.'),
            'publishable_key' => getenv('STRIPE_PUBLISHABLE_KEY'),
            'components' => array_keys(COMPONENTS),
        ]);
    } catch (\Stripe\Exception\RateLimitException $e) {
        fail($e, 429, 'Too many requests right now. Please try again in a moment.');
    } catch (\Stripe\Exception\ApiConnectionException | \Stripe\Exception\UnknownApiErrorException | \Stripe\Exception\UnexpectedValueException $e) {
        // The last is what the SDK throws for a body that is not JSON, such as a proxy's error page. It is not an ApiErrorException.
        fail($e, 502, 'Our payment provider cannot be reached right now.');
    } catch (\Stripe\Exception\ApiErrorException $e) {
        // Stripe's 401 is a wrong key and its 404 an unknown account: our mistakes, so a 500.
        fail($e, 500, 'Something went wrong on our side.');
    }
}

function fail(\Stripe\Exception\ExceptionInterface $e, int $status, string $message): void
{
    error_log('No account session: ' . $e->getMessage());
    $wait = $e instanceof \Stripe\Exception\ApiErrorException ? $e->getHttpHeaders()['Retry-After'] ?? null : null;
    if ($wait !== null) {
        header("Retry-After: $wait");
    }
    refuse($status, $message);
}

function refuse(int $status, string $message): void
{
    respond($status, ['error' => ['message' => $message]]);
}

function respond(int $status, array $body): void
{
    http_response_code($status);
    header('Content-Type: application/json');
    header('Cache-Control: no-store');
    echo json_encode($body);
}

function is_same_origin(): bool
{
    $site = $_SERVER['HTTP_SEC_FETCH_SITE'] ?? null;
    if ($site !== null) {
        return in_array($site, ['same-origin', 'none'], true);
    }
    // A proxy that ends TLS passes on an https page's Origin over http.
    $origin = $_SERVER['HTTP_ORIGIN'] ?? null;
    $scheme = empty($_SERVER['HTTPS']) ? 'http' : 'https';
    return $origin === null || in_array($origin, ["$scheme://{$_SERVER['HTTP_HOST']}", "https://{$_SERVER['HTTP_HOST']}"], true);
}

/** PHP's own server gives no files of another folder; yours, nginx or Apache, does this. */
function asset(string $path): void
{
    $types = ['js' => 'text/javascript', 'css' => 'text/css', 'svg' => 'image/svg+xml'];
    $root = realpath(__DIR__ . '/../public');
    $file = realpath($root . $path);
    $type = $types[pathinfo($path, PATHINFO_EXTENSION)] ?? null;
    if ($file === false || !str_starts_with($file, $root . '/') || $type === null) {
        http_response_code(404);
        return;
    }
    header("Content-Type: $type");
    readfile($file);
}

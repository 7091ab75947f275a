<?php
// The session endpoint in PHP, with Stripe's own SDK and no framework.
declare(strict_types=1);

require __DIR__ . '/vendor/autoload.php';

const COMPONENTS = ['balances' => ['enabled' => true], 'payments' => ['enabled' => true], 'payouts_list' => ['enabled' => true]];

session_start(['cookie_httponly' => true, 'cookie_samesite' => 'Lax']);
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);

if ($path === '/account_session') {
    account_session();
} elseif ($path === '/') {
    $_SESSION['account'] = getenv('STRIPE_ACCOUNT'); // Stands for your sign-in.
    readfile(__DIR__ . '/../public/index.html');
} else {
    asset($path);
}

function account_session(): void
{
    header('Content-Type: application/json');
    header('Cache-Control: no-store');
    if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
        header('Allow: POST');
        refuse(405, 'This address takes POST requests only.');
    } elseif (!from_own_page()) {
        refuse(403, 'This request came from another site.');
    } elseif (!isset($_SESSION['account'])) {
        refuse(401, 'Please sign in.');
    } else {
        create($_SESSION['account']);
    }
}

function create(string $account): void
{
    $base = getenv('STRIPE_API_BASE');
    $stripe = new \Stripe\StripeClient(['api_key' => getenv('STRIPE_SECRET_KEY')] + ($base ? ['api_base' => $base] : []));
    try {
        $created = $stripe->accountSessions->create(['account' => $account, 'components' => COMPONENTS]);
        echo json_encode([
            'client_secret' => $created->client_secret,
            'publishable_key' => getenv('STRIPE_PUBLISHABLE_KEY'),
            'components' => array_keys(COMPONENTS),
        ]);
    } catch (\Stripe\Exception\RateLimitException $e) {
        fail($e, 429, 'Too many requests right now. Please try again in a moment.');
    } catch (\Stripe\Exception\ApiConnectionException | \Stripe\Exception\UnknownApiErrorException | \Stripe\Exception\UnexpectedValueException $e) {
        // The last is what the SDK throws for a body that is not JSON, such as a proxy's error page. It is not an ApiErrorException.
        fail($e, 502, 'Our payment provider cannot be reached right now.');
    } catch (\Stripe\Exception\ApiErrorException $e) {
        // Ours to mend: Stripe's own status says nothing about who is signed in here.
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
    http_response_code($status);
    echo json_encode(['error' => ['message' => $message]]);
}

function from_own_page(): bool
{
    $site = $_SERVER['HTTP_SEC_FETCH_SITE'] ?? null;
    if ($site !== null) {
        return in_array($site, ['same-origin', 'none'], true);
    }
    $origin = $_SERVER['HTTP_ORIGIN'] ?? null;
    return $origin === null || preg_replace('#^https?://#', '', $origin) === $_SERVER['HTTP_HOST'];
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

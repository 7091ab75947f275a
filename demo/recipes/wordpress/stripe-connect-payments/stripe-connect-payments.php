<?php
/**
 * Plugin Name: Stripe Connect payments
 * Description: The shortcode [stripe_connect_payments] shows sellers their payments, and a REST route creates their account sessions.
 * Version: 1.0
 * Requires PHP: 8.0
 */
declare(strict_types=1);

namespace Stripe_Connect_Payments;

defined('ABSPATH') || exit;

const COMPONENTS = ['payments' => ['enabled' => 'true'], 'balances' => ['enabled' => 'true']];

// #region page
add_shortcode('stripe_connect_payments', function (): string {
    if (!is_user_logged_in()) {
        return '<p><a href="' . esc_url(wp_login_url(get_permalink())) . '">Sign in to see your payments.</a></p>';
    }
    // The page has this user's nonce: caches must not keep it for others.
    defined('DONOTCACHEPAGE') || define('DONOTCACHEPAGE', true);
    wp_enqueue_script('stripe-connect-dashboard', plugins_url('stripe-connect/stripe-connect-dashboard.js', __FILE__), [], null);
    return sprintf(
        '<stripe-connect-dashboard session-endpoint="%s" session-key="%s" request-init="%s"></stripe-connect-dashboard>',
        esc_url(rest_url('payments/v1/account-session')),
        esc_attr((string) get_current_user_id()),
        // Without the nonce a REST route treats every request as one of a visitor, whatever its cookies are.
        esc_attr(wp_json_encode(['headers' => ['X-WP-Nonce' => wp_create_nonce('wp_rest')]]))
    );
});

add_filter('script_loader_tag', function (string $tag, string $handle): string {
    return $handle === 'stripe-connect-dashboard' ? str_replace('<script ', '<script type="module" ', preg_replace("/ type=(['\"]).*?\\1/", '', $tag)) : $tag;
}, 10, 2);
// #endregion page

// #region route
add_action('rest_api_init', function (): void {
    register_rest_route('payments/v1', '/account-session', [
        'methods' => 'POST',
        'callback' => __NAMESPACE__ . '\\create_session',
        'permission_callback' => fn() => is_user_logged_in() ?: new \WP_Error('signed_out', 'Please sign in.', ['status' => 401]),
    ]);
});

function create_session(): \WP_REST_Response|\WP_Error
{
    // For signed-in users WordPress sends its own Cache-Control, which lets browsers store the response.
    add_filter('nocache_headers', fn(array $headers): array => ['Cache-Control' => 'no-store'] + $headers);
    // From the sign-in, never from the request. Only your own code may write this field of a user.
    $account = get_user_meta(get_current_user_id(), 'stripe_account', true);
    if (!$account) {
        return new \WP_Error('no_account', 'You have not connected an account for payments yet.', ['status' => 403]);
    }
    $response = wp_remote_post((defined('STRIPE_API_BASE') ? STRIPE_API_BASE : 'https://api.stripe.com') . '/v1/account_sessions', [
        'timeout' => 8,
        'headers' => ['Authorization' => 'Bearer ' . STRIPE_SECRET_KEY],
        'body' => ['account' => $account, 'components' => COMPONENTS],
    ]);
    $session = is_wp_error($response) ? null : json_decode(wp_remote_retrieve_body($response), true);
    if (wp_remote_retrieve_response_code($response) !== 200 || !isset($session['client_secret'])) {
        error_log('No account session: ' . (is_wp_error($response) ? $response->get_error_message() : ($session['error']['message'] ?? 'no JSON')));
        return new \WP_Error('no_session', 'Our payment provider cannot be reached right now.', ['status' => 502]);
    }
    return new \WP_REST_Response([
        'client_secret' => $session['client_secret'],
        'publishable_key' => STRIPE_PUBLISHABLE_KEY,
        'components' => array_keys(COMPONENTS),
    ]);
}
// #endregion route

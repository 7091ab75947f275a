<?php
// Installs the site, its plugin, two users and a page with the shortcode. Prints the page's id.
declare(strict_types=1);

if (($argv[1] ?? '') === 'install') {
    define('WP_INSTALLING', true);
}
$_SERVER['HTTP_HOST'] = 'localhost:' . getenv('PORT');
require getcwd() . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

if (wp_installing()) {
    wp_install('Saltmarsh', 'admin', 'admin@example.com', false, '', 'admin-password');
    exit;
}
$problem = activate_plugin('stripe-connect-payments/stripe-connect-payments.php');
if (is_wp_error($problem)) {
    exit($problem->get_error_message());
}
$seller = wp_create_user('seller', 'seller-password', 'seller@example.com');
update_user_meta($seller, 'stripe_account', getenv('STRIPE_ACCOUNT'));
wp_create_user('buyer', 'buyer-password', 'buyer@example.com');
echo wp_insert_post(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Payments', 'post_content' => '[stripe_connect_payments]']);

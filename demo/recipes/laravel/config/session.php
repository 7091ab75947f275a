<?php

declare(strict_types=1);

return [
    'driver' => 'cookie',
    'lifetime' => 120,
    'expire_on_close' => false,
    'encrypt' => false,
    'lottery' => [2, 100],
    'cookie' => 'payments_session',
    'path' => '/',
    'domain' => null,
    'secure' => false, // true on https
    'http_only' => true,
    'same_site' => 'lax',
];

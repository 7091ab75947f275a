<?php

declare(strict_types=1);

return [
    'stripe' => [
        'key' => env('STRIPE_PUBLISHABLE_KEY'),
        'secret' => env('STRIPE_SECRET_KEY'),
        'base' => env('STRIPE_API_BASE'),
    ],
];

<?php

declare(strict_types=1);

// Composer's autoload.php in an app of yours. Here: Debian's package of the framework, the SDK, and this app's classes.
require 'Illuminate/autoload.php';
require getenv('STRIPE_AUTOLOAD');
spl_autoload_register(function (string $class): void {
    $file = __DIR__ . '/../' . lcfirst(strtr($class, '\\', '/')) . '.php';
    if (str_starts_with($class, 'App\\') && is_file($file)) {
        require $file;
    }
});

$app = new Illuminate\Foundation\Application(dirname(__DIR__));
$app->singleton(Illuminate\Contracts\Http\Kernel::class, App\Http\Kernel::class);
$app->singleton(Illuminate\Contracts\Console\Kernel::class, Illuminate\Foundation\Console\Kernel::class);
$app->singleton(Illuminate\Contracts\Debug\ExceptionHandler::class, Illuminate\Foundation\Exceptions\Handler::class);

return $app;

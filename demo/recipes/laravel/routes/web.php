<?php

declare(strict_types=1);

use App\Http\Controllers\AccountSessionController;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Route;

Route::get('/', function (Request $request) {
    $request->session()->put('account', env('STRIPE_ACCOUNT')); // Stands for your sign-in.
    return view(config('app.has_meta') ? 'payments' : 'payments-cookie');
});
Route::post('/account_session', AccountSessionController::class);

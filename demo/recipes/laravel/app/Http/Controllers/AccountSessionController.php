<?php

declare(strict_types=1);

namespace App\Http\Controllers;

use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Log;
use Stripe\Exception\ExceptionInterface;
use Stripe\StripeClient;

// #region controller
class AccountSessionController
{
    private const COMPONENTS = ['payments' => ['enabled' => true], 'balances' => ['enabled' => true]];

    public function __invoke(Request $request): JsonResponse
    {
        $account = $request->session()->get('account');
        if ($account === null) {
            return $this->refuse(401, 'Please sign in.');
        }
        try {
            $session = $this->stripe()->accountSessions->create(['account' => $account, 'components' => self::COMPONENTS]);
        } catch (ExceptionInterface $e) {
            Log::error('No account session: ' . $e->getMessage());
            return $this->refuse(502, 'Our payment provider cannot be reached right now.');
        }
        return response()->json([
            'client_secret' => $session->client_secret,
            'publishable_key' => config('services.stripe.key'),
            'components' => array_keys(self::COMPONENTS),
        ])->header('Cache-Control', 'no-store');
    }

    private function stripe(): StripeClient
    {
        return new StripeClient(array_filter([
            'api_key' => config('services.stripe.secret'),
            'api_base' => config('services.stripe.base'),
            'max_network_retries' => 1,
        ]));
    }

    private function refuse(int $status, string $message): JsonResponse
    {
        return response()->json(['error' => ['message' => $message]], $status);
    }
}
// #endregion controller

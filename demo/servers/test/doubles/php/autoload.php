<?php
// Stands for Stripe's package where packagist.org cannot be reached: the one call that server.php makes, and the errors that it knows.
declare(strict_types=1);

namespace Stripe\Exception {
    interface ExceptionInterface extends \Throwable {}
    class UnexpectedValueException extends \UnexpectedValueException implements ExceptionInterface {}
    class ApiErrorException extends \Exception implements ExceptionInterface
    {
        public array $headers = [];

        public function getHttpHeaders(): array
        {
            return $this->headers;
        }
    }
    class RateLimitException extends ApiErrorException {}
    class ApiConnectionException extends ApiErrorException {}
    class UnknownApiErrorException extends ApiErrorException {}
    class InvalidRequestException extends ApiErrorException {}
}

namespace Stripe {
    class StripeClient
    {
        public object $accountSessions;

        public function __construct(array $config)
        {
            $this->accountSessions = new class($config) {
                public function __construct(private array $config) {}

                public function create(array $params): object
                {
                    foreach ($params['components'] as &$component) {
                        $component = ['enabled' => 'true'];
                    }
                    $answer = @file_get_contents($this->config['api_base'] . '/v1/account_sessions', false, stream_context_create(['http' => [
                        'method' => 'POST',
                        'header' => "Authorization: Bearer {$this->config['api_key']}\r\nContent-Type: application/x-www-form-urlencoded",
                        'content' => http_build_query($params),
                        'ignore_errors' => true,
                    ]]));
                    if ($answer === false) {
                        throw new Exception\ApiConnectionException('No connection.');
                    }
                    $status = (int) explode(' ', $http_response_header[0])[1];
                    $body = json_decode($answer);
                    if ($body === null) {
                        throw new Exception\UnexpectedValueException("Invalid response body from API (HTTP response code was $status)");
                    }
                    if ($status === 200) {
                        return $body;
                    }
                    $class = match (true) {
                        $status === 429 => Exception\RateLimitException::class,
                        $status >= 500 => Exception\UnknownApiErrorException::class,
                        default => Exception\InvalidRequestException::class,
                    };
                    $error = new $class($body->error->message);
                    foreach ($http_response_header as $line) {
                        if (stripos($line, 'retry-after:') === 0) {
                            $error->headers['Retry-After'] = trim(substr($line, 12));
                        }
                    }
                    throw $error;
                }
            };
        }
    }
}

<?php
// Stands for Stripe's package where packagist.org cannot be reached: the one call that server.php makes, with its settings, and the
// errors that it knows. As in the package, the timeout is one for the whole attempt.
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

namespace Stripe\HttpClient {
    class CurlClient
    {
        public int $timeout = 80;
        public int $connectTimeout = 30;

        public function setTimeout(int $seconds): void
        {
            $this->timeout = $seconds;
        }

        public function setConnectTimeout(int $seconds): void
        {
            $this->connectTimeout = $seconds;
        }
    }
}

namespace Stripe {
    class ApiRequestor
    {
        public static ?HttpClient\CurlClient $client = null;

        public static function setHttpClient(HttpClient\CurlClient $client): void
        {
            self::$client = $client;
        }
    }

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
                    for ($attempt = 0; ; $attempt++) {
                        try {
                            return $this->toSession(...$this->post(http_build_query($params)));
                        } catch (Exception\ApiConnectionException $e) {
                            if ($attempt >= ($this->config['max_network_retries'] ?? 0)) {
                                throw $e;
                            }
                            usleep(500_000);
                        }
                    }
                }

                /** @return array{string, string} the response's head and its body */
                private function post(string $body): array
                {
                    $client = ApiRequestor::$client ?? new HttpClient\CurlClient();
                    $url = parse_url($this->config['api_base']);
                    $deadline = microtime(true) + $client->timeout;
                    $socket = @stream_socket_client("tcp://{$url['host']}:{$url['port']}", $code, $reason, $client->connectTimeout);
                    if ($socket === false) {
                        throw new Exception\ApiConnectionException($reason);
                    }
                    fwrite($socket, "POST /v1/account_sessions HTTP/1.1\r\nHost: {$url['host']}\r\nConnection: close\r\n"
                        . "Authorization: Bearer {$this->config['api_key']}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        . 'Content-Length: ' . strlen($body) . "\r\n\r\n$body");
                    $text = '';
                    while (!feof($socket)) {
                        $left = $deadline - microtime(true);
                        if ($left <= 0) {
                            throw new Exception\ApiConnectionException('Operation timed out');
                        }
                        stream_set_timeout($socket, (int) $left, (int) (fmod($left, 1) * 1_000_000));
                        $text .= fread($socket, 8192);
                    }
                    [$head, $content] = explode("\r\n\r\n", $text, 2) + ['', ''];
                    $length = preg_match('/^content-length: (\d+)/mi', $head, $found) ? (int) $found[1] : null;
                    if ($head === '' || ($length !== null && strlen($content) < $length)) {
                        throw new Exception\ApiConnectionException('The connection was closed.');
                    }
                    return [$head, stripos($head, 'transfer-encoding: chunked') ? self::joinChunks($content) : $content];
                }

                private static function joinChunks(string $chunks): string
                {
                    $body = '';
                    while (($length = (int) hexdec(strtok($chunks, "\r"))) > 0) {
                        $start = strpos($chunks, "\n") + 1;
                        $body .= substr($chunks, $start, $length);
                        $chunks = substr($chunks, $start + $length + 2);
                    }
                    return $body;
                }

                private function toSession(string $head, string $text): object
                {
                    $status = (int) explode(' ', $head)[1];
                    $body = json_decode($text);
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
                    if (preg_match('/^retry-after: *(\S+)/mi', $head, $found)) {
                        $error->headers['Retry-After'] = $found[1];
                    }
                    throw $error;
                }
            };
        }
    }
}

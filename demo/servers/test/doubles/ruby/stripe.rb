# Stands for Stripe's gem where rubygems.org cannot be reached: the one call that server.rb makes, with its settings, and
# the errors that it knows. As in the gem, a read timeout starts again with each byte.
require 'json'
require 'net/http'

module Stripe
  class StripeError < StandardError
    attr_reader :http_headers

    def initialize(message, http_headers = {})
      super(message)
      @http_headers = http_headers
    end
  end

  class RateLimitError < StripeError; end
  class APIConnectionError < StripeError; end
  class APIError < StripeError; end
  class InvalidRequestError < StripeError; end

  class << self
    attr_accessor :open_timeout, :read_timeout, :write_timeout, :max_network_retries
  end
  self.open_timeout = self.write_timeout = 30
  self.read_timeout = 80
  self.max_network_retries = 2

  class StripeClient
    CONNECTION_ERRORS = [SystemCallError, EOFError, SocketError, Net::OpenTimeout, Net::ReadTimeout].freeze

    def initialize(key, api_base:)
      @key = key
      @base = api_base
    end

    def v1 = self
    def account_sessions = self

    def create(params)
      attempts ||= 0
      to_session(post(params))
    rescue APIConnectionError
      raise if (attempts += 1) > Stripe.max_network_retries

      sleep 0.5
      retry
    end

    private

    def post(params)
      url = URI("#{@base}/v1/account_sessions")
      request = Net::HTTP::Post.new(url, 'Authorization' => "Bearer #{@key}")
      request.set_form_data(params[:components].to_h { |name, _| ["components[#{name}][enabled]", 'true'] }.merge('account' => params[:account]))
      limits = { open_timeout: Stripe.open_timeout, read_timeout: Stripe.read_timeout, write_timeout: Stripe.write_timeout }
      Net::HTTP.start(url.host, url.port, **limits) { |http| http.request(request) }
    rescue *CONNECTION_ERRORS => e
      raise APIConnectionError, e.message
    end

    def to_session(response)
      body = JSON.parse(response.body)
      return Struct.new(:client_secret).new(body.fetch('client_secret')) if response.code == '200'

      raise error_class(response.code.to_i).new(body.dig('error', 'message'), { 'retry-after' => response['retry-after'] })
    rescue JSON::ParserError
      raise APIError, "Invalid response object from API (HTTP response code was #{response.code})"
    end

    def error_class(status)
      return RateLimitError if status == 429

      status >= 500 ? APIError : InvalidRequestError
    end
  end
end

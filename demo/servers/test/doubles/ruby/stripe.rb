# Stands for Stripe's gem where rubygems.org cannot be reached: the one call that server.rb makes, and the errors that it knows.
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

  class StripeClient
    def initialize(key, api_base:)
      @key = key
      @base = api_base
    end

    def v1 = self
    def account_sessions = self

    def create(params)
      form = { 'account' => params[:account] }
      params[:components].each_key { |name| form["components[#{name}][enabled]"] = 'true' }
      response = Net::HTTP.post(URI("#{@base}/v1/account_sessions"), URI.encode_www_form(form), 'Authorization' => "Bearer #{@key}")
      body = JSON.parse(response.body)
      return Struct.new(:client_secret).new(body['client_secret']) if response.code == '200'

      raise error_class(response.code.to_i).new(body.dig('error', 'message'), { 'retry-after' => response['retry-after'] })
    rescue JSON::ParserError
      raise APIError, "Invalid response object from API (HTTP response code was #{response.code})"
    rescue SystemCallError, EOFError => e
      raise APIConnectionError, e.message
    end

    def error_class(status)
      return RateLimitError if status == 429

      status >= 500 ? APIError : InvalidRequestError
    end
  end
end

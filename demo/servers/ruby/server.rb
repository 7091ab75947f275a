# The session endpoint in Ruby: Sinatra and Stripe's own SDK.
require 'json'
require 'securerandom'
require 'sinatra'
require 'stripe'
require 'timeout'

set :port, ENV.fetch('PORT', 4242).to_i
set :bind, 'localhost'
set :public_folder, File.expand_path('../public', __dir__)
set :show_exceptions, false
set :raise_errors, false
set :sessions, httponly: true, same_site: :lax
set :session_secret, SecureRandom.hex(32)
# The endpoint looks at Origin itself. Sinatra would refuse an https page behind a proxy that ends TLS.
set :protection, except: :http_origin
disable :method_override

# Your own host names. With any other Host header, a page of another site could pass for one of this site.
HOSTS = %w[localhost].freeze

# A page waits for 20 seconds. The SDK's default is 80 seconds for each of three attempts.
Stripe.open_timeout = Stripe.read_timeout = Stripe.write_timeout = 8
Stripe.max_network_retries = 1
CLIENT = Stripe::StripeClient.new(ENV.fetch('STRIPE_SECRET_KEY'), api_base: ENV.fetch('STRIPE_API_BASE', nil))
COMPONENTS = { balances: { enabled: true }, payments: { enabled: true }, payouts_list: { enabled: true } }.freeze

# That timeout starts again with each byte, so the call as a whole has a deadline too. With an error of its own, so that
# the SDK closes the connection and does not try again.
DEADLINE = 17
class DeadlineError < StandardError; end

before do
  refuse 421, 'This server does not know that host.' unless HOSTS.include?(request.host)
end

get '/' do
  # A new id at each sign-in: one that an attacker knows is never signed in.
  session.clear
  session.options[:renew] = true
  session[:account] = ENV.fetch('STRIPE_ACCOUNT') # Stands for your sign-in.
  send_file File.join(settings.public_folder, 'index.html')
end

before '/account_session' do
  unless request.post?
    headers 'Allow' => 'POST'
    refuse 405, 'Only POST is allowed.'
  end
  refuse 403, 'This request came from another site.' unless same_origin?
end

post '/account_session' do
  account = session[:account] or refuse(401, 'Please sign in.')
  created = Timeout.timeout(DEADLINE, DeadlineError) do
    CLIENT.v1.account_sessions.create({ account: account, components: COMPONENTS })
  end
  content_type :json
  cache_control :no_store
  { client_secret: created.client_secret, publishable_key: ENV.fetch('STRIPE_PUBLISHABLE_KEY'), components: COMPONENTS.keys }.to_json
rescue Stripe::StripeError, DeadlineError => e
  logger.error "No account session: #{e.message}"
  refuse_for e
end

# An error in this file is JSON too.
error do
  refuse 500, 'Something went wrong on our side.'
end

helpers do
  def same_origin?
    site = request.get_header('HTTP_SEC_FETCH_SITE')
    return %w[same-origin none].include?(site) if site

    # A proxy that ends TLS passes on an https page's Origin over http.
    origin = request.get_header('HTTP_ORIGIN')
    origin.nil? || origin == request.base_url || origin == "https://#{request.get_header('HTTP_HOST')}"
  end

  # Stripe's 401 is a wrong key and its 404 an unknown account: our mistakes, so a 500.
  def refuse_for(error)
    wait = error.is_a?(Stripe::StripeError) && error.http_headers && error.http_headers['retry-after']
    headers 'Retry-After' => wait if wait
    case error
    when Stripe::RateLimitError then refuse 429, 'Too many requests right now. Please try again in a moment.'
    when DeadlineError, Stripe::APIConnectionError, Stripe::APIError
      refuse 502, 'Our payment provider cannot be reached right now.'
    else refuse 500, 'Something went wrong on our side.'
    end
  end

  def refuse(status, message)
    content_type :json
    cache_control :no_store
    halt status, { error: { message: message } }.to_json
  end
end

# The session endpoint in Ruby: Sinatra and Stripe's own SDK.
require 'json'
require 'securerandom'
require 'sinatra'
require 'stripe'

set :port, ENV.fetch('PORT', 4242).to_i
set :bind, 'localhost'
set :public_folder, File.expand_path('../public', __dir__)
set :show_exceptions, false
enable :sessions
set :session_secret, SecureRandom.hex(32)

CLIENT = Stripe::StripeClient.new(ENV.fetch('STRIPE_SECRET_KEY'), api_base: ENV.fetch('STRIPE_API_BASE', nil))
COMPONENTS = { balances: { enabled: true }, payments: { enabled: true }, payouts_list: { enabled: true } }.freeze

get '/' do
  session[:account] = ENV.fetch('STRIPE_ACCOUNT') # Stands for your sign-in.
  send_file File.join(settings.public_folder, 'index.html')
end

before '/account_session' do
  content_type :json
  cache_control :no_store
  refuse 403, 'This request came from another site.' unless own_page?
end

post '/account_session' do
  account = session[:account] or refuse(401, 'Please sign in.')
  created = CLIENT.v1.account_sessions.create({ account: account, components: COMPONENTS })
  { client_secret: created.client_secret, publishable_key: ENV.fetch('STRIPE_PUBLISHABLE_KEY'), components: COMPONENTS.keys }.to_json
rescue Stripe::StripeError => e
  logger.error "No account session: #{e.message}"
  refuse_for e
end

helpers do
  def own_page?
    site = request.get_header('HTTP_SEC_FETCH_SITE')
    return %w[same-origin none].include?(site) if site

    origin = request.get_header('HTTP_ORIGIN')
    origin.nil? || origin == request.base_url
  end

  # What is ours to mend is a 500: Stripe's own status says nothing about who is signed in here.
  def refuse_for(error)
    wait = error.http_headers && error.http_headers['retry-after']
    headers 'Retry-After' => wait if wait
    case error
    when Stripe::RateLimitError then refuse 429, 'Too many requests right now. Please try again in a moment.'
    when Stripe::APIConnectionError, Stripe::APIError then refuse 502, 'Our payment provider cannot be reached right now.'
    else refuse 500, 'Something went wrong on our side.'
    end
  end

  def refuse(status, message)
    halt status, { error: { message: message } }.to_json
  end
end

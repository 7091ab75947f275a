# The session endpoint in Rails, behind Rails' own CSRF protection. One file stands for an app's.
require 'action_controller/railtie'
require 'stripe'

class Payments < Rails::Application
  config.root = __dir__
  config.load_defaults 6.1
  config.eager_load = false
  config.secret_key_base = ENV.fetch('SECRET_KEY_BASE') { SecureRandom.hex(64) }
  config.hosts << 'localhost'
  config.logger = Logger.new($stderr)

  routes.append do
    root 'pages#payments'
    post 'account_session' => 'account_sessions#create'
  end
end

Stripe.open_timeout = Stripe.read_timeout = Stripe.write_timeout = 8
Stripe.max_network_retries = 1

# #region controllers
class ApplicationController < ActionController::Base
  protect_from_forgery with: :exception
  rescue_from ActionController::InvalidAuthenticityToken do
    refuse :unprocessable_entity, 'This page has been open for too long. Please reload it.'
  end

  def refuse(status, message)
    render json: { error: { message: message } }, status: status
  end
end

class AccountSessionsController < ApplicationController
  STRIPE = Stripe::StripeClient.new(ENV.fetch('STRIPE_SECRET_KEY'), api_base: ENV.fetch('STRIPE_API_BASE', nil))
  COMPONENTS = { payments: { enabled: true }, balances: { enabled: true } }.freeze

  def create
    response.headers['Cache-Control'] = 'no-store'
    account = session[:account] or return refuse(:unauthorized, 'Please sign in.')
    created = STRIPE.v1.account_sessions.create({ account: account, components: COMPONENTS })
    render json: { client_secret: created.client_secret, publishable_key: ENV.fetch('STRIPE_PUBLISHABLE_KEY'), components: COMPONENTS.keys }
  rescue Stripe::StripeError => e
    logger.error "No account session: #{e.message}"
    refuse :bad_gateway, 'Our payment provider cannot be reached right now.'
  end
end
# #endregion controllers

class PagesController < ApplicationController
  def payments
    session[:account] = ENV.fetch('STRIPE_ACCOUNT') # Stands for your sign-in.
  end
end

Payments.initialize!

require_relative 'app'
run Payments

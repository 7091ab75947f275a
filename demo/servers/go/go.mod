module example.com/connect-dashboard

go 1.25

require github.com/stripe/stripe-go/v85 v85.0.0

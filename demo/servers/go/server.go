// The session endpoint in Go: net/http and Stripe's own SDK.
package main

import (
	"encoding/json"
	"errors"
	"log"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/stripe/stripe-go/v85"
)

func main() {
	client := stripe.NewClient(os.Getenv("STRIPE_SECRET_KEY"), stripe.WithBackends(&stripe.Backends{API: backend()}))

	// Refuses requests of other sites by Sec-Fetch-Site and Origin.
	protection := http.NewCrossOriginProtection()
	protection.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		refuse(w, http.StatusForbidden, "This request came from another site.")
	}))

	mux := http.NewServeMux()
	mux.Handle("POST /account_session", protection.Handler(accountSession(client)))
	mux.HandleFunc("/account_session", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Allow", "POST")
		refuse(w, http.StatusMethodNotAllowed, "Only POST is allowed.")
	})
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		signIn(w, r, os.Getenv("STRIPE_ACCOUNT"))
		http.ServeFile(w, r, "../public/index.html")
	})
	// Without a method, as "/account_session" above is: of two patterns one must be the narrower in every way.
	mux.Handle("/", http.FileServer(http.Dir("../public")))

	port := os.Getenv("PORT")
	if port == "" {
		port = "4242"
	}
	log.Fatal(http.ListenAndServe("localhost:"+port, onOwnHost(mux)))
}

func accountSession(client *stripe.Client) http.HandlerFunc {
	on := stripe.Bool(true)
	return func(w http.ResponseWriter, r *http.Request) {
		account, ok := accountOf(r)
		if !ok {
			refuse(w, http.StatusUnauthorized, "Please sign in.")
			return
		}
		// With the request's context: a client that leaves ends the call to Stripe.
		session, err := client.V1AccountSessions.Create(r.Context(), &stripe.AccountSessionCreateParams{
			Account: stripe.String(account),
			Components: &stripe.AccountSessionCreateComponentsParams{
				Balances:    &stripe.AccountSessionCreateComponentsBalancesParams{Enabled: on},
				Payments:    &stripe.AccountSessionCreateComponentsPaymentsParams{Enabled: on},
				PayoutsList: &stripe.AccountSessionCreateComponentsPayoutsListParams{Enabled: on},
			},
		})
		if err == nil && session.ClientSecret == "" {
			err = errors.New("Stripe's response has no client secret")
		}
		if err != nil {
			log.Printf("No account session: %v", err)
			refuseFor(w, err)
			return
		}
		respond(w, http.StatusOK, map[string]any{
			"client_secret":   session.ClientSecret,
			"publishable_key": os.Getenv("STRIPE_PUBLISHABLE_KEY"),
			"components":      []string{"balances", "payments", "payouts_list"},
		})
	}
}

// Stripe's 401 is a wrong key and its 404 an unknown account: our mistakes, so a 500.
func refuseFor(w http.ResponseWriter, err error) {
	var failure *stripe.Error
	switch {
	case !errors.As(err, &failure) || failure.HTTPStatusCode >= 500:
		refuse(w, http.StatusBadGateway, "Our payment provider cannot be reached right now.")
	case failure.HTTPStatusCode == http.StatusTooManyRequests:
		if wait := failure.LastResponse.Header.Get("Retry-After"); wait != "" {
			w.Header().Set("Retry-After", wait)
		}
		refuse(w, http.StatusTooManyRequests, "Too many requests right now. Please try again in a moment.")
	default:
		refuse(w, http.StatusInternalServerError, "Something went wrong on our side.")
	}
}

func refuse(w http.ResponseWriter, status int, message string) {
	respond(w, status, map[string]any{"error": map[string]string{"message": message}})
}

func respond(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(body)
}

// Your own host names. With any other Host header, a page of another site could pass for one of this site.
func onOwnHost(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host, _, err := net.SplitHostPort(r.Host)
		if err != nil {
			host = r.Host
		}
		if host != "localhost" {
			refuse(w, http.StatusMisdirectedRequest, "This server does not know that host.")
			return
		}
		next.ServeHTTP(w, r)
	})
}

func backend() stripe.Backend {
	config := &stripe.BackendConfig{
		// A page waits for 20 seconds. The SDK's default is 80 seconds for each of three attempts.
		HTTPClient:        &http.Client{Timeout: 8 * time.Second},
		MaxNetworkRetries: stripe.Int64(1),
	}
	if base := os.Getenv("STRIPE_API_BASE"); base != "" {
		config.URL = stripe.String(base)
	}
	return stripe.GetBackendWithConfig(stripe.APIBackend, config)
}

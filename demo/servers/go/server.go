// The session endpoint in Go: net/http and Stripe's own SDK.
package main

import (
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"os"

	"github.com/stripe/stripe-go/v85"
)

func main() {
	client := stripe.NewClient(os.Getenv("STRIPE_SECRET_KEY"), backend()...)
	mux := http.NewServeMux()

	mux.HandleFunc("POST /account_session", func(w http.ResponseWriter, r *http.Request) {
		account, ok := accountOf(r)
		if !ok {
			refuse(w, http.StatusUnauthorized, "Please sign in.")
			return
		}
		on := stripe.Bool(true)
		session, err := client.V1AccountSessions.Create(r.Context(), &stripe.AccountSessionCreateParams{
			Account: stripe.String(account),
			Components: &stripe.AccountSessionCreateComponentsParams{
				Balances:    &stripe.AccountSessionCreateComponentsBalancesParams{Enabled: on},
				Payments:    &stripe.AccountSessionCreateComponentsPaymentsParams{Enabled: on},
				PayoutsList: &stripe.AccountSessionCreateComponentsPayoutsListParams{Enabled: on},
			},
		})
		if err != nil {
			log.Printf("No account session: %v", err)
			refuseFor(w, err)
			return
		}
		answer(w, http.StatusOK, map[string]any{
			"client_secret":   session.ClientSecret,
			"publishable_key": os.Getenv("STRIPE_PUBLISHABLE_KEY"),
			"components":      []string{"balances", "payments", "payouts_list"},
		})
	})

	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		signIn(w, os.Getenv("STRIPE_ACCOUNT"))
		http.ServeFile(w, r, "../public/index.html")
	})
	mux.Handle("GET /", http.FileServer(http.Dir("../public")))

	port := os.Getenv("PORT")
	if port == "" {
		port = "4242"
	}
	// Refuses requests of other sites with 403, by Sec-Fetch-Site and Origin.
	log.Fatal(http.ListenAndServe("localhost:"+port, http.NewCrossOriginProtection().Handler(mux)))
}

// What is ours to mend is a 500: Stripe's own status says nothing about who is signed in here.
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
	answer(w, status, map[string]any{"error": map[string]string{"message": message}})
}

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(body)
}

func backend() []stripe.ClientOption {
	base := os.Getenv("STRIPE_API_BASE")
	if base == "" {
		return nil
	}
	config := &stripe.BackendConfig{URL: stripe.String(base)}
	return []stripe.ClientOption{stripe.WithBackends(&stripe.Backends{API: stripe.GetBackendWithConfig(stripe.APIBackend, config)})}
}

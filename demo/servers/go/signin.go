package main

import (
	"crypto/rand"
	"net/http"
	"sync"
)

// Stands for your sign-in: who opens the page is signed in.
var sessions sync.Map

func signIn(w http.ResponseWriter, r *http.Request, account string) {
	// A new id at each sign-in: one that an attacker knows is never signed in.
	if cookie, err := r.Cookie("session"); err == nil {
		sessions.Delete(cookie.Value)
	}
	id := rand.Text()
	sessions.Store(id, account)
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Path: "/", HttpOnly: true, SameSite: http.SameSiteLaxMode})
}

func accountOf(r *http.Request) (string, bool) {
	cookie, err := r.Cookie("session")
	if err != nil {
		return "", false
	}
	account, ok := sessions.Load(cookie.Value)
	if !ok {
		return "", false
	}
	return account.(string), true
}

"""The session endpoint in Python: Flask and Stripe's own SDK."""

import os
from urllib.parse import urlsplit

import stripe
from flask import Flask, request, session

app = Flask(__name__, static_folder="../public", static_url_path="")
app.secret_key = os.urandom(32)
app.config["SESSION_COOKIE_SAMESITE"] = "Lax"

base = os.environ.get("STRIPE_API_BASE")
client = stripe.StripeClient(os.environ["STRIPE_SECRET_KEY"], base_addresses={"api": base} if base else {})

COMPONENTS = {"balances": {"enabled": True}, "payments": {"enabled": True}, "payouts_list": {"enabled": True}}


@app.get("/")
def page():
    session["account"] = os.environ["STRIPE_ACCOUNT"]  # Stands for your sign-in.
    return app.send_static_file("index.html")


@app.post("/account_session")
def account_session():
    if not from_own_page():
        return refuse(403, "This request came from another site.")
    if "account" not in session:
        return refuse(401, "Please sign in.")
    try:
        created = client.v1.account_sessions.create({"account": session["account"], "components": COMPONENTS})
    except stripe.StripeError as error:
        app.logger.error("No account session: %s", error)
        if isinstance(error, stripe.RateLimitError):
            return refuse(429, "Too many requests right now. Please try again in a moment.", error.headers)
        if isinstance(error, (stripe.APIConnectionError, stripe.APIError)):
            return refuse(502, "Our payment provider cannot be reached right now.", error.headers)
        return refuse(500, "Something went wrong on our side.")
    return {
        "client_secret": created.client_secret,
        "publishable_key": os.environ["STRIPE_PUBLISHABLE_KEY"],
        "components": list(COMPONENTS),
    }


def from_own_page():
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin")
    return not origin or urlsplit(origin).netloc == request.host


def refuse(status, message, headers=None):
    wait = (headers or {}).get("retry-after")
    return {"error": {"message": message}}, status, {"Retry-After": wait} if wait else {}


@app.after_request
def no_store(response):
    if request.path == "/account_session":
        response.headers["Cache-Control"] = "no-store"
    return response


if __name__ == "__main__":
    app.run(port=int(os.environ.get("PORT", "4242")))

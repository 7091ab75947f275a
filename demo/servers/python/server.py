"""The session endpoint in Python: Flask and Stripe's own SDK."""

import os
from concurrent.futures import ThreadPoolExecutor, TimeoutError

import stripe
from flask import Flask, request, session
from werkzeug.exceptions import HTTPException

app = Flask(__name__, static_folder="../public", static_url_path="")
app.secret_key = os.urandom(32)
app.config["SESSION_COOKIE_SAMESITE"] = "Lax"
app.config["TRUSTED_HOSTS"] = ["localhost"]  # Your own host names: any other Host header is a 400.

base = os.environ.get("STRIPE_API_BASE")
client = stripe.StripeClient(
    os.environ["STRIPE_SECRET_KEY"],
    base_addresses={"api": base} if base else {},
    # A page waits for 20 seconds. The SDK's default is 80 seconds for each of three attempts.
    http_client=stripe.RequestsClient(timeout=8),
    max_network_retries=1,
)
# The timeout of requests starts again with each byte, so the call as a whole has a deadline too.
calls = ThreadPoolExecutor(max_workers=50)
DEADLINE = 17

COMPONENTS = {"balances": {"enabled": True}, "payments": {"enabled": True}, "payouts_list": {"enabled": True}}
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


@app.get("/")
def page():
    session.clear()
    session["account"] = os.environ["STRIPE_ACCOUNT"]  # Stands for your sign-in.
    return app.send_static_file("index.html")


@app.route("/account_session", methods=METHODS, provide_automatic_options=False)
def account_session():
    if request.method != "POST":
        return refuse(405, "Only POST is allowed.", {"Allow": "POST"})
    if not is_same_origin():
        return refuse(403, "This request came from another site.")
    if "account" not in session:
        return refuse(401, "Please sign in.")
    params = {"account": session["account"], "components": COMPONENTS}
    try:
        created = calls.submit(client.v1.account_sessions.create, params).result(DEADLINE)
    except TimeoutError:
        app.logger.error("No account session within %s seconds", DEADLINE)
        return refuse(502, "Our payment provider cannot be reached right now.")
    except stripe.StripeError as error:
        app.logger.error("No account session: %s", error)
        return refuse_for(error)
    return {
        "client_secret": created.client_secret,
        "publishable_key": os.environ["STRIPE_PUBLISHABLE_KEY"],
        "components": list(COMPONENTS),
    }


def is_same_origin():
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site in ("same-origin", "none")
    # A proxy that ends TLS passes on an https page's Origin over http.
    origin = request.headers.get("Origin")
    return origin in (None, f"{request.scheme}://{request.host}", f"https://{request.host}")


def refuse_for(error):
    wait = (error.headers or {}).get("retry-after")
    headers = {"Retry-After": wait} if wait else {}
    if isinstance(error, stripe.RateLimitError):
        return refuse(429, "Too many requests right now. Please try again in a moment.", headers)
    if isinstance(error, (stripe.APIConnectionError, stripe.APIError)):
        return refuse(502, "Our payment provider cannot be reached right now.", headers)
    # Stripe's 401 is a wrong key and its 404 an unknown account: our mistakes, so a 500.
    return refuse(500, "Something went wrong on our side.")


def refuse(status, message, headers=None):
    return {"error": {"message": message}}, status, headers or {}


@app.errorhandler(HTTPException)
def http_error(error):
    """Whatever else goes wrong, a wrong Host and an error in this file included, is JSON too."""
    return refuse(error.code, "Something went wrong on our side." if error.code >= 500 else error.name + ".")


@app.after_request
def no_store(response):
    if request.path == "/account_session":
        response.headers["Cache-Control"] = "no-store"
    return response


if __name__ == "__main__":
    app.run(host="localhost", port=int(os.environ.get("PORT", "4242")))

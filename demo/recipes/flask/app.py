"""The session endpoint in Flask, behind the CSRF protection of Flask-WTF."""

import os

import stripe
from flask import Flask, jsonify, render_template, session
from flask_wtf.csrf import CSRFError, CSRFProtect

app = Flask(__name__)
app.secret_key = os.environ.get("SECRET_KEY") or os.urandom(32)
app.config["SESSION_COOKIE_SAMESITE"] = "Lax"
app.config["WTF_CSRF_TIME_LIMIT"] = None  # As long as the session: a page may be open for hours.
CSRFProtect(app)

base = os.environ.get("STRIPE_API_BASE")
client = stripe.StripeClient(
    os.environ["STRIPE_SECRET_KEY"],
    base_addresses={"api": base} if base else {},
    http_client=stripe.RequestsClient(timeout=8),
    max_network_retries=1,
)
COMPONENTS = {"payments": {"enabled": True}, "balances": {"enabled": True}}


@app.get("/")
def payments():
    session["account"] = os.environ["STRIPE_ACCOUNT"]  # Stands for your sign-in.
    return render_template("payments.html")


# #region endpoint
@app.post("/account_session")
def account_session():
    if "account" not in session:
        return refuse(401, "Please sign in.")
    try:
        created = client.v1.account_sessions.create({"account": session["account"], "components": COMPONENTS})
    except stripe.StripeError as error:
        app.logger.error("No account session: %s", error)
        return refuse(502, "Our payment provider cannot be reached right now.")
    response = jsonify(
        client_secret=created.client_secret,
        publishable_key=os.environ["STRIPE_PUBLISHABLE_KEY"],
        components=list(COMPONENTS),
    )
    response.headers["Cache-Control"] = "no-store"
    return response


# Flask-WTF's own response is a page of HTML with 400.
@app.errorhandler(CSRFError)
def csrf_error(error):
    return refuse(403, "This page has been open for too long. Please reload it.")


def refuse(status, message):
    return {"error": {"message": message}}, status


# #endregion endpoint

if __name__ == "__main__":
    app.run(host="localhost", port=int(os.environ.get("PORT", "4242")))

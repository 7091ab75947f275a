"""The session endpoint in Django, behind Django's own CSRF protection."""

import os
import sys
from pathlib import Path

import stripe
from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import JsonResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_POST

# Some sites keep the token out of the cookies.
IN_SESSION = os.environ.get("CSRF_USE_SESSIONS") == "1"

settings.configure(
    SECRET_KEY=os.environ.get("SECRET_KEY") or os.urandom(32).hex(),
    ALLOWED_HOSTS=["localhost"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
    ],
    SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [Path(__file__).parent / "templates"],
        }
    ],
    CSRF_FAILURE_VIEW=f"{__name__}.csrf_failure",
    CSRF_USE_SESSIONS=IN_SESSION,
    CSRF_HEADER_NAME="HTTP_X_CSRF_TOKEN" if IN_SESSION else "HTTP_X_CSRFTOKEN",
)

base = os.environ.get("STRIPE_API_BASE")
client = stripe.StripeClient(
    os.environ["STRIPE_SECRET_KEY"],
    base_addresses={"api": base} if base else {},
    http_client=stripe.RequestsClient(timeout=8),
    max_network_retries=1,
)
COMPONENTS = {"payments": {"enabled": True}, "balances": {"enabled": True}}


# #region page
# Without {% csrf_token %} in the template, Django sets the cookie only if the view says so.
@ensure_csrf_cookie
def payments(request):
    request.session["account"] = os.environ["STRIPE_ACCOUNT"]  # Stands for your sign-in.
    return render(request, "payments.html", {"is_in_session": IN_SESSION})


# #endregion page
# #region endpoint
@never_cache
@require_POST
def account_session(request):
    account = request.session.get("account")
    if not account:
        return refuse(401, "Please sign in.")
    try:
        session = client.v1.account_sessions.create({"account": account, "components": COMPONENTS})
    except stripe.StripeError as error:
        print(f"No account session: {error}", file=sys.stderr)
        return refuse(502, "Our payment provider cannot be reached right now.")
    return JsonResponse(
        {
            "client_secret": session.client_secret,
            "publishable_key": os.environ["STRIPE_PUBLISHABLE_KEY"],
            "components": list(COMPONENTS),
        }
    )


# #endregion endpoint
# #region failure
# settings.py: CSRF_FAILURE_VIEW = "payments.views.csrf_failure"
def csrf_failure(request, reason=""):
    return refuse(403, "This page has been open for too long. Please reload it.")


def refuse(status, message):
    return JsonResponse({"error": {"message": message}}, status=status)


# #endregion failure

urlpatterns = [path("", payments), path("account_session", account_session)]

if __name__ == "__main__":
    execute_from_command_line([sys.argv[0], "runserver", "--noreload", f"localhost:{os.environ.get('PORT', '4242')}"])

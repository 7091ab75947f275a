import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.param.AccountSessionCreateParams;
import com.stripe.param.AccountSessionCreateParams.Components;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinGson;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The session endpoint in Java: Javalin and Stripe's own SDK. */
public class Server {
  private static final Logger log = LoggerFactory.getLogger(Server.class);
  private static final Map<String, String> env = System.getenv();
  private static final StripeClient stripe = client();

  private static final Components COMPONENTS = Components.builder()
      .setBalances(Components.Balances.builder().setEnabled(true).build())
      .setPayments(Components.Payments.builder().setEnabled(true).build())
      .setPayoutsList(Components.PayoutsList.builder().setEnabled(true).build())
      .build();

  public static void main(String[] args) {
    Javalin.create(config -> {
      config.jsonMapper(new JavalinGson());
      // Jetty serves no path with .. in it.
      config.staticFiles.add(Path.of("../public").toAbsolutePath().normalize().toString(), Location.EXTERNAL);
      config.routes.before("/account_session", context -> context.header("Cache-Control", "no-store"));
      config.routes.post("/account_session", Server::accountSession);
      // Stands for your sign-in.
      config.routes.before("/", context -> context.sessionAttribute("account", env.get("STRIPE_ACCOUNT")));
    }).start("localhost", Integer.parseInt(env.getOrDefault("PORT", "4242")));
  }

  private static void accountSession(Context context) {
    if (!fromOwnPage(context)) {
      refuse(context, 403, "This request came from another site.");
      return;
    }
    String account = context.sessionAttribute("account");
    if (account == null) {
      refuse(context, 401, "Please sign in.");
      return;
    }
    try {
      var session = stripe.v1().accountSessions().create(
          AccountSessionCreateParams.builder().setAccount(account).setComponents(COMPONENTS).build());
      context.json(Map.of(
          "client_secret", session.getClientSecret(),
          "publishable_key", env.get("STRIPE_PUBLISHABLE_KEY"),
          "components", List.of("balances", "payments", "payouts_list")));
    } catch (StripeException failure) {
      log.error("No account session: {}", failure.getMessage());
      refuseFor(context, failure);
    }
  }

  /** What is ours to mend is a 500: Stripe's own status says nothing about who is signed in here. */
  private static void refuseFor(Context context, StripeException failure) {
    if (failure instanceof RateLimitException) {
      failure.getStripeError().getLastResponse().headers().firstValue("Retry-After")
          .ifPresent(wait -> context.header("Retry-After", wait));
      refuse(context, 429, "Too many requests right now. Please try again in a moment.");
    } else if (failure instanceof ApiConnectionException || failure.getStatusCode() >= 500) {
      refuse(context, 502, "Our payment provider cannot be reached right now.");
    } else {
      refuse(context, 500, "Something went wrong on our side.");
    }
  }

  private static boolean fromOwnPage(Context context) {
    String site = context.header("Sec-Fetch-Site");
    if (site != null) return site.equals("same-origin") || site.equals("none");
    String origin = context.header("Origin");
    return origin == null || URI.create(origin).getAuthority().equals(context.header("Host"));
  }

  private static void refuse(Context context, int status, String message) {
    context.status(status).json(Map.of("error", Map.of("message", message)));
  }

  private static StripeClient client() {
    var builder = StripeClient.builder().setApiKey(env.get("STRIPE_SECRET_KEY"));
    if (env.get("STRIPE_API_BASE") != null) builder.setApiBase(env.get("STRIPE_API_BASE"));
    return builder.build();
  }
}

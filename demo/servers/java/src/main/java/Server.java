import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.AccountSession;
import com.stripe.param.AccountSessionCreateParams;
import com.stripe.param.AccountSessionCreateParams.Components;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinGson;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpCookie;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The session endpoint in Java: Javalin and Stripe's own SDK. */
public class Server {
  private static final Logger log = LoggerFactory.getLogger(Server.class);
  private static final Map<String, String> env = System.getenv();
  private static final StripeClient stripe = client();

  // The SDK's timeout starts again with each byte, so the call as a whole has a deadline too.
  private static final ExecutorService calls = Executors.newFixedThreadPool(50);
  private static final int DEADLINE = 17;

  private static final Components COMPONENTS = Components.builder()
      .setBalances(Components.Balances.builder().setEnabled(true).build())
      .setPayments(Components.Payments.builder().setEnabled(true).build())
      .setPayoutsList(Components.PayoutsList.builder().setEnabled(true).build())
      .build();

  public static void main(String[] args) {
    // Otherwise Java itself sends a POST again when a connection is dropped, next to the SDK's own retries.
    System.setProperty("sun.net.http.retryPost", "false");
    Javalin.create(config -> {
      config.jsonMapper(new JavalinGson());
      config.jetty.modifyServletContextHandler(handler -> {
        handler.getSessionHandler().setHttpOnly(true);
        handler.getSessionHandler().setSameSite(HttpCookie.SameSite.LAX);
      });
      // Jetty serves no path with .. in it.
      config.staticFiles.add(Path.of("../public").toAbsolutePath().normalize().toString(), Location.EXTERNAL);
      config.routes.before(Server::checkHost);
      config.routes.before("/account_session", Server::accountSession);
      config.routes.before("/", Server::signIn);
      config.routes.exception(Exception.class, (failure, context) -> {
        log.error("No account session", failure);
        refuse(context, 500, "Something went wrong on our side.");
      });
    }).start("localhost", Integer.parseInt(env.getOrDefault("PORT", "4242")));
  }

  /** Your own host names. With any other Host header, a page of another site could pass for one of this site. */
  private static void checkHost(Context context) {
    String host = context.header("Host");
    if (host != null && host.matches("localhost(:\\d+)?")) return;
    refuse(context, 421, "This server does not know that host.");
  }

  /** Stands for your sign-in. A new id at each sign-in: one that an attacker knows is never signed in. */
  private static void signIn(Context context) {
    context.req().getSession();
    context.req().changeSessionId();
    context.sessionAttribute("account", env.get("STRIPE_ACCOUNT"));
  }

  private static void accountSession(Context context) throws Exception {
    // Not Javalin's method(), which a header can override.
    if (!context.req().getMethod().equals("POST")) {
      context.header("Allow", "POST");
      refuse(context, 405, "Only POST is allowed.");
      return;
    }
    if (!isSameOrigin(context)) {
      refuse(context, 403, "This request came from another site.");
      return;
    }
    String account = context.sessionAttribute("account");
    if (account == null) {
      refuse(context, 401, "Please sign in.");
      return;
    }
    Callable<AccountSession> create = () -> stripe.v1().accountSessions().create(
        AccountSessionCreateParams.builder().setAccount(account).setComponents(COMPONENTS).build());
    try {
      AccountSession session = calls.invokeAny(List.of(create), DEADLINE, TimeUnit.SECONDS);
      respond(context, 200, Map.of(
          "client_secret", session.getClientSecret(),
          "publishable_key", env.get("STRIPE_PUBLISHABLE_KEY"),
          "components", List.of("balances", "payments", "payouts_list")));
    } catch (TimeoutException late) {
      log.error("No account session within {} seconds", DEADLINE);
      refuse(context, 502, "Our payment provider cannot be reached right now.");
    } catch (ExecutionException failure) {
      if (!(failure.getCause() instanceof StripeException cause)) throw failure;
      log.error("No account session: {}", cause.getMessage());
      refuseFor(context, cause);
    }
  }

  /** Stripe's 401 is a wrong key and its 404 an unknown account: our mistakes, so a 500. */
  private static void refuseFor(Context context, StripeException failure) {
    if (failure instanceof RateLimitException) {
      failure.getStripeError().getLastResponse().headers().firstValue("Retry-After")
          .ifPresent(wait -> context.header("Retry-After", wait));
      refuse(context, 429, "Too many requests right now. Please try again in a moment.");
      // Not an error status: a response that could not be read.
    } else if (failure instanceof ApiConnectionException || failure.getStatusCode() < 400 || failure.getStatusCode() >= 500) {
      refuse(context, 502, "Our payment provider cannot be reached right now.");
    } else {
      refuse(context, 500, "Something went wrong on our side.");
    }
  }

  private static boolean isSameOrigin(Context context) {
    String site = context.header("Sec-Fetch-Site");
    if (site != null) return site.equals("same-origin") || site.equals("none");
    // A proxy that ends TLS passes on an https page's Origin over http.
    String origin = context.header("Origin");
    String host = "://" + context.header("Host");
    return origin == null || origin.equals(context.scheme() + host) || origin.equals("https" + host);
  }

  private static void refuse(Context context, int status, String message) {
    respond(context, status, Map.of("error", Map.of("message", message)));
  }

  private static void respond(Context context, int status, Map<String, ?> body) {
    context.header("Cache-Control", "no-store").status(status).json(body).skipRemainingHandlers();
  }

  private static StripeClient client() {
    // A page waits for 20 seconds. The SDK's default is 80 seconds for each of three attempts.
    var builder = StripeClient.builder().setApiKey(env.get("STRIPE_SECRET_KEY"))
        .setConnectTimeout(8_000).setReadTimeout(8_000).setMaxNetworkRetries(1);
    if (env.get("STRIPE_API_BASE") != null) builder.setApiBase(env.get("STRIPE_API_BASE"));
    return builder.build();
  }
}

package com.example.payments;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.AccountSession;
import com.stripe.param.AccountSessionCreateParams;
import com.stripe.param.AccountSessionCreateParams.Components;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class AccountSessionController {
  private static final Logger log = LoggerFactory.getLogger(AccountSessionController.class);
  private static final Components COMPONENTS = Components.builder()
      .setPayments(Components.Payments.builder().setEnabled(true).build())
      .setBalances(Components.Balances.builder().setEnabled(true).build())
      .build();

  private final StripeClient stripe;
  private final String publishableKey;

  AccountSessionController(
      @Value("${STRIPE_SECRET_KEY}") String secretKey,
      @Value("${STRIPE_PUBLISHABLE_KEY}") String publishableKey,
      @Value("${STRIPE_API_BASE:}") String base) {
    var builder = StripeClient.builder().setApiKey(secretKey)
        .setConnectTimeout(8_000).setReadTimeout(8_000).setMaxNetworkRetries(1);
    if (!base.isEmpty()) builder.setApiBase(base);
    this.stripe = builder.build();
    this.publishableKey = publishableKey;
  }

  // #region endpoint
  @PostMapping("/account_session")
  ResponseEntity<?> create(@AuthenticationPrincipal UserDetails user) {
    var params = AccountSessionCreateParams.builder().setAccount(accountOf(user)).setComponents(COMPONENTS).build();
    try {
      AccountSession session = stripe.v1().accountSessions().create(params);
      return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of(
          "client_secret", session.getClientSecret(),
          "publishable_key", publishableKey,
          "components", List.of("payments", "balances")));
    } catch (StripeException failure) {
      log.error("No account session: {}", failure.getMessage());
      return ResponseEntity.status(502).body(Map.of("error", Map.of("message", "Our payment provider cannot be reached right now.")));
    }
  }
  // #endregion endpoint

  /** Yours reads it from your table of users. */
  private static String accountOf(UserDetails user) {
    return user.getUsername();
  }
}

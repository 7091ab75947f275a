package com.example.payments;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
public class PageController {
  @Value("${STRIPE_ACCOUNT}")
  private String account;

  @Value("${csrf.in.cookie:false}")
  private boolean isInCookie;

  @GetMapping("/")
  String page(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    signIn(request, response);
    // The repository sets the cookie only when something reads the token.
    token.getToken();
    return isInCookie ? "payments-cookie" : "payments";
  }

  /** Stands for your sign-in. */
  private void signIn(HttpServletRequest request, HttpServletResponse response) {
    var user = User.withUsername(account).password("").authorities("ROLE_SELLER").build();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }
}

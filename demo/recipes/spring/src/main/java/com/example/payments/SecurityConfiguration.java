package com.example.payments;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

@Configuration
public class SecurityConfiguration {
  @Value("${csrf.in.cookie:false}")
  private boolean isInCookie;

  // #region chain
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(requests -> requests.requestMatchers("/", "/error").permitAll().anyRequest().authenticated());
    http.exceptionHandling(failures -> failures
        // 401 instead of a redirect to the sign-in page, which is HTML.
        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
            request -> "XMLHttpRequest".equals(request.getHeader("X-Requested-With")))
        .accessDeniedHandler((request, response, failure) -> refuse(response, failure instanceof CsrfException
            ? "This page has been open for too long. Please reload it."
            : "Your role does not include payments.")));
    if (isInCookie) useCookie(http);
    return http.build();
  }

  private static void refuse(HttpServletResponse response, String message) throws IOException {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType("application/json");
    response.getWriter().write("{\"error\":{\"message\":\"" + message + "\"}}");
  }
  // #endregion chain

  // #region cookie
  private static void useCookie(HttpSecurity http) throws Exception {
    // The default handler expects a masked token, which only a page of the server has.
    http.csrf(csrf -> csrf
        .csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()));
  }
  // #endregion cookie
}

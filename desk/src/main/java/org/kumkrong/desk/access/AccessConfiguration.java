// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import jakarta.servlet.DispatcherType;
import org.kumkrong.desk.DeskSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The outer wall: who is not signed in gets no further than the sign-in page; no page runs foreign script.
@Configuration
class AccessConfiguration implements WebMvcConfigurer {
    /// Costs about a quarter of a second a try.
    private static final int BCRYPT_ROUNDS_LOG = 12;

    /// What is there for those who are not signed in.
    private static final String[] OPEN = {
        "/sign-in",
        "/sign-in/**",
        "/enrolment",
        "/enrolment/**",
        "/language",
        "/assets/**",
        "/error",
        "/health",
        "/health/ready",
        "/metrics"
    };

    /// No text of the database can hold the character of number 0: nobody types it, so that it is refused at the door.
    @Bean
    HttpFirewall door() {
        StrictHttpFirewall door = new StrictHttpFirewall();
        door.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return door;
    }

    @Bean
    SecurityFilterChain outerWall(
            HttpSecurity http, SecurityContextRepository sessions, LogoutHandler ending, CsrfTokenRepository tokens) {
        FormerPage formerPage = new FormerPage();
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll() // it was let in when it came; now only its answer ends
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(formerPage).accessDeniedHandler(formerPage))
                .logout(leaving ->
                        leaving.logoutUrl("/sign-out").addLogoutHandler(ending).logoutSuccessUrl("/sign-in"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none';"
                                        + " form-action 'self'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    /// The token of forms stands in a cookie that no script can read, so that every process on the database knows it.
    @Bean
    CsrfTokenRepository formTokens(DeskSettings settings) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(settings.cookieName("form"));
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie ->
                cookie.httpOnly(true).secure(settings.isSecure()).path("/").sameSite("Lax"));
        return tokens;
    }

    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder(BCRYPT_ROUNDS_LOG);
    }

    /// Spring invents a user of its own unless told that there is none.
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("officers sign in on our own page");
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RouteGuard());
    }

    @Override
    public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The outer wall: who is not signed in gets no further than the sign-in page; no page runs foreign script.
@Configuration
class AccessConfiguration implements WebMvcConfigurer {
    /// Costs about a quarter of a second a try.
    private static final int BCRYPT_ROUNDS_LOG = 12;

    @Bean
    SecurityFilterChain outerWall(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in", "/sign-in/code", "/language", "/assets/**", "/error", "/health")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .logout(leaving -> leaving.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none';"
                                        + " form-action 'self'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> {}));
        return http.build();
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

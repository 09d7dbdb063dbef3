// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import org.kumkrong.desk.sources.ProgramGate;
import org.kumkrong.desk.sources.RateLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import tools.jackson.databind.json.JsonMapper;

/// The outer wall of the exchange: a token with each request, no session, no cookie.
@Configuration
class ExchangeConfiguration {
    /// Requests at once, after a rest: a client that looks for the right size of its ranges asks some hundred times.
    private static final int BURST_MAX = 600;

    private static final double PER_SECOND = 10;

    @Bean
    @Order(2)
    SecurityFilterChain exchangeWall(HttpSecurity http, ExchangeClients clients, JsonMapper json) {
        http.securityMatcher("/exchange/**")
                .addFilterBefore(
                        new ProgramGate(
                                new ClientDoor(clients), new RateLimit(System::nanoTime, BURST_MAX, PER_SECOND), json),
                        AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable());
        return http.build();
    }
}

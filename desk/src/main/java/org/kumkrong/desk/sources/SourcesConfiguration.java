// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import tools.jackson.databind.json.JsonMapper;

/// The outer wall of the interface for programs: a token with each request, no session, no cookie.
@Configuration
class SourcesConfiguration {
    @Bean
    @Order(1)
    SecurityFilterChain programsWall(HttpSecurity http, SourceTokens tokens, JsonMapper json) {
        http.securityMatcher("/api/**")
                .addFilterBefore(
                        new ProgramGate(new SourceDoor(tokens), new RateLimit(System::nanoTime), json),
                        AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(OpenApiController.PATH)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable());
        return http.build();
    }
}

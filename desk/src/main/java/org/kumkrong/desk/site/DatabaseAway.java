// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Says that the database is away where nobody came to ask a controller, because it could not even tell who asks.
@Configuration
class DatabaseAway {
    private static final String WAIT_SECONDS = "5";

    @Bean
    FilterRegistrationBean<HttpFilter> saysThatTheDatabaseIsAway() {
        FilterRegistrationBean<HttpFilter> registration = new FilterRegistrationBean<>(new HttpFilter() {
            @Override
            protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain further)
                    throws IOException, ServletException {
                try {
                    further.doFilter(request, response);
                } catch (DataAccessException | TransactionException e) {
                    if (response.isCommitted()) {
                        throw e;
                    }
                    response.setHeader("Retry-After", WAIT_SECONDS);
                    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                }
            }
        });
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}

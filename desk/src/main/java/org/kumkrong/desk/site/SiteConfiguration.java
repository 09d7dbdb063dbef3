// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.site;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/// Languages: Thai and English, chosen once and kept in a cookie; before that, as the browser asks.
@Configuration
class SiteConfiguration {
    static final Locale THAI = Locale.of("th");

    /// The files of words, one for each part of the desk.
    static final List<String> WORDS = List.of(
            "access",
            "accounts",
            "arrivals",
            "banks",
            "breakglass",
            "cases",
            "events",
            "exchange",
            "facts",
            "fields",
            "files",
            "judgements",
            "officers",
            "people",
            "retention",
            "sharing",
            "site",
            "sources",
            "statistics",
            "tips");

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(WORDS.stream().map(part -> "words/" + part).toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true); // so that an apostrophe is written one way
        messages.setDefaultLocale(Locale.ENGLISH);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(
                request -> "en".equals(request.getLocale().getLanguage()) ? Locale.ENGLISH : THAI);
        return resolver;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import java.security.SecureRandom;
import org.kumkrong.desk.DeskSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Parts of accounts that are made from settings.
@Configuration
class AccountsConfiguration {
    @Bean
    Secrets secrets(DeskSettings settings, SecureRandom chance) {
        return Secrets.of(settings.key(), chance);
    }
}

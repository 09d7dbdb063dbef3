// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.DeskSettings;
import org.springframework.stereotype.Component;

/// An agency's own sign-in, where it has one.
@Component
final class AgencyProvider {
    private final DeskSettings.@Nullable Provider settings;

    AgencyProvider(DeskSettings settings) {
        this.settings = settings.provider();
    }

    /// The agency that an account may sign in at; null where it is none of that agency's.
    @Nullable
    String agencyOf(Account account) {
        return account.agencyEn().equals(agency()) ? agency() : null;
    }

    /// The agency whose officers may sign in there; null where there is none.
    @Nullable
    String agency() {
        return Optional.ofNullable(settings).map(DeskSettings.Provider::agency).orElse(null);
    }
}

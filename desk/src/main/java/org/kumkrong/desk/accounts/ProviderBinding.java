// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which officer a person of the agency's provider is. The officer says so once, at enrolment or when signed in; the
/// provider's word counts for officers of its own agency only.
@Component
final class ProviderBinding {
    private final AgencyProvider provider;

    ProviderBinding(AgencyProvider provider) {
        this.provider = provider;
    }

    /// The officer bound to a person.
    Optional<UUID> officer(JdbcClient jdbc, String subject) {
        return jdbc.sql("""
                        select o.officer_id from officer o join agency a using (agency_id)
                        where o.provider_subject = :subject and a.name_en = :agency and o.disabled_at is null
                        """)
                .param("subject", subject)
                .param("agency", provider.agency())
                .query(UUID.class)
                .optional();
    }

    boolean bind(JdbcClient jdbc, Account account, String subject) {
        return bind(jdbc, account.officerId(), account.agencyId(), account.agencyEn(), account.demo(), subject);
    }

    boolean bind(JdbcClient jdbc, Viewer viewer, String subject) {
        boolean demo = jdbc.sql("select demo from officer where officer_id = :officer")
                .param("officer", viewer.officerId())
                .query(Boolean.class)
                .single();
        return bind(jdbc, viewer.officerId(), viewer.agencyId(), viewer.agencyEn(), demo, subject);
    }

    /// False where the account is another agency's, everybody's, or the person is bound to another officer.
    private boolean bind(
            JdbcClient jdbc, UUID officer, UUID agency, @Nullable String agencyName, boolean demo, String subject) {
        if (demo || agencyName == null || !agencyName.equals(provider.agency())) {
            return false;
        }
        return jdbc.sql("""
                        update officer set provider_subject = :subject
                        where officer_id = :officer and not exists (
                            select from officer o where o.agency_id = :agency and o.provider_subject = :subject)
                        """)
                        .param("subject", subject)
                        .param("officer", officer)
                        .param("agency", agency)
                        .update()
                > 0;
    }
}

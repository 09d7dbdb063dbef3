// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.io.Serial;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A request of a client of the exchange that has shown its token.
public final class ClientCall extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1;

    private final AgencyId agency;
    private final UUID client;
    private final long memberNo;
    private final String clientName;
    private final boolean mayPull;

    /// @param memberNo the number other programs know it by
    /// @param clientName the name that the administrator gave
    /// @param mayPull whether it may have lists, and not only ask about one fingerprint
    public ClientCall(AgencyId agency, UUID client, long memberNo, String clientName, boolean mayPull) {
        super(List.of());
        this.agency = agency;
        this.client = client;
        this.memberNo = memberNo;
        this.clientName = clientName;
        this.mayPull = mayPull;
        setAuthenticated(true);
    }

    /// Whose banks it may have.
    public AgencyId agency() {
        return agency;
    }

    /// The client; not its token.
    public UUID client() {
        return client;
    }

    /// The number other programs know it by.
    public long memberNo() {
        return memberNo;
    }

    /// The name that the administrator gave.
    public String clientName() {
        return clientName;
    }

    /// Whether it may have lists, and not only ask about one fingerprint.
    public boolean mayPull() {
        return mayPull;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return client;
    }

    @Override
    public String getName() {
        return client.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClientCall that && client.equals(that.client);
    }

    @Override
    public int hashCode() {
        return client.hashCode();
    }
}

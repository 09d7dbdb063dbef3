// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.io.Serial;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A request of a program that has shown its token.
public final class SourceCall extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1;

    private final AgencyId agency;
    private final UUID token;
    private final String source;

    /// @param source the name that the administrator gave
    public SourceCall(AgencyId agency, UUID token, String source) {
        super(List.of());
        this.agency = agency;
        this.token = token;
        this.source = source;
        setAuthenticated(true);
    }

    /// For whom it sends.
    public AgencyId agency() {
        return agency;
    }

    /// The number of its token; not the token.
    public UUID token() {
        return token;
    }

    /// The name that the administrator gave.
    public String source() {
        return source;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return token;
    }

    @Override
    public String getName() {
        return token.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceCall that && token.equals(that.token);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.io.Serial;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A request of a program that has shown its token: for which agency, and the number of what it has shown.
public abstract sealed class ProgramCall extends AbstractAuthenticationToken permits ClientCall, SourceCall {
    @Serial
    private static final long serialVersionUID = 1;

    private final AgencyId agency;
    private final UUID program;

    ProgramCall(AgencyId agency, UUID program) {
        super(List.of());
        this.agency = agency;
        this.program = program;
        setAuthenticated(true);
    }

    /// The agency whose administrator let it in.
    public AgencyId agency() {
        return agency;
    }

    /// The number under which the administrator let it in; not its token.
    public UUID program() {
        return program;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return program;
    }

    @Override
    public String getName() {
        return program.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProgramCall that && program.equals(that.program);
    }

    @Override
    public int hashCode() {
        return program.hashCode();
    }
}

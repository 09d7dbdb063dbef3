// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.io.Serial;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A session whose officer has shown all that was asked of them.
public final class SignedIn extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1;

    private final Viewer viewer;
    private final UUID session;

    /// @param session what the session is named by; opens nothing
    public SignedIn(Viewer viewer, UUID session) {
        super(List.of());
        this.viewer = viewer;
        this.session = session;
        setAuthenticated(true);
    }

    /// The session.
    public UUID session() {
        return session;
    }

    /// Who is looking.
    public Viewer viewer() {
        return viewer;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return viewer;
    }

    @Override
    public String getName() {
        return viewer.officerId().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && viewer.equals(that.viewer) && session.equals(that.session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }
}

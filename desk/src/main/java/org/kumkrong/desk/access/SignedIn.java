// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A session whose officer has shown both factors.
final class SignedIn extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1;

    private final Viewer viewer;

    SignedIn(Viewer viewer) {
        super(List.of());
        this.viewer = viewer;
        setAuthenticated(true);
    }

    Viewer viewer() {
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
        return other instanceof SignedIn that && viewer.equals(that.viewer);
    }

    @Override
    public int hashCode() {
        return viewer.hashCode();
    }
}

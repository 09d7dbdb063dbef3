// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.io.Serial;
import java.util.UUID;

/// A request of a program that sends tips for a source.
public final class SourceCall extends ProgramCall {
    @Serial
    private static final long serialVersionUID = 1;

    private final String source;

    /// @param source the name that the administrator gave
    public SourceCall(AgencyId agency, UUID token, String source) {
        super(agency, token);
        this.source = source;
    }

    /// The number of its token; not the token.
    public UUID token() {
        return program();
    }

    /// The name that the administrator gave.
    public String source() {
        return source;
    }
}

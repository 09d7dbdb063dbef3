// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.io.Serial;
import java.util.UUID;

/// A request of a client of the exchange, which may have banks of its agency.
public final class ClientCall extends ProgramCall {
    @Serial
    private static final long serialVersionUID = 1;

    private final long memberNo;
    private final String clientName;
    private final boolean mayPull;

    /// @param memberNo the number other programs know it by
    /// @param clientName the name that the administrator gave
    /// @param mayPull whether it may have lists, and not only ask about one fingerprint
    public ClientCall(AgencyId agency, UUID client, long memberNo, String clientName, boolean mayPull) {
        super(agency, client);
        this.memberNo = memberNo;
        this.clientName = clientName;
        this.mayPull = mayPull;
    }

    /// The client; not its token.
    public UUID client() {
        return program();
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
}

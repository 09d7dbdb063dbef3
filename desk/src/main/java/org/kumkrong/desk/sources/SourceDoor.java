// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kumkrong.desk.access.SourceCall;

/// The door for programs that send tips: a token as Bearer. What the interface is like, anybody may read.
final class SourceDoor implements ProgramGate.Door {
    private static final String BEARER = "Bearer ";

    private final SourceTokens tokens;

    SourceDoor(SourceTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Optional<SourceCall> whose(HttpServletRequest request) {
        return ProgramGate.shown(BEARER, request.getHeader("Authorization")).flatMap(tokens::whose);
    }

    @Override
    public String scheme(HttpServletRequest request) {
        return BEARER.strip();
    }

    @Override
    public Problem noToken() {
        return Problem.noToken();
    }

    @Override
    public boolean isOpen(HttpServletRequest request) {
        return request.getRequestURI().equals(OpenApiController.PATH);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The commands around the desk, where nothing is set: each says in sentences what it needs, and starts nothing.
class ServeCommandTest {
    private final Shell shell = new Shell();

    @Test
    void servesNothingWithoutSettings() {
        int code = shell.run("serve");

        assertThat(code).isEqualTo(1);
        assertThat(shell.err()).contains("KUMKRONG_DB_URL is missing", "KUMKRONG_SECRET_KEY is missing");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void preparesNoDatabaseWithoutASuperuser() {
        int code = shell.run("database", "prepare");

        assertThat(code).isEqualTo(1);
        assertThat(shell.err()).contains("KUMKRONG_DB_ADMIN_PASSWORD is missing");
    }

    @Test
    void invitesNobodyWithoutADatabase() {
        int code = shell.run(
                "officer",
                "invite",
                "--agency",
                "Example",
                "--role",
                "analyst",
                "--sign-in",
                "anong",
                "--name",
                "Anong");

        assertThat(code).isEqualTo(1);
        assertThat(shell.err()).contains("KUMKRONG_PUBLIC_URL is missing");
    }

    @Test
    void knowsTheRolesOfTheDesk() {
        int code = shell.run(
                "officer", "invite", "--agency", "Example", "--role", "king", "--sign-in", "anong", "--name", "Anong");

        assertThat(code).isEqualTo(1);
        assertThat(shell.err()).contains("--role");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.DeskUnavailable;
import org.kumkrong.desk.Setup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `kumkrong officer`: the first accounts of an agency; its administrators make the others at the desk.
@Command(
        name = "officer",
        description = {"Lets the first officers of an agency in.", "", "Example: ./kumkrong officer invite --help", ""},
        commandListHeading = "%nCommands:%n",
        subcommands = OfficerCommand.Invite.class)
final class OfficerCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help = new HelpOption();

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    OfficerCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// What an agency is.
    enum AgencyKind {
        POLICE,
        NGO,
        HOTLINE
    }

    /// What an officer is there for; the desk knows these by the same names.
    enum RoleName {
        ANALYST,
        INVESTIGATOR,
        SUPERVISOR,
        PARTNER_CASEWORKER,
        STATISTICIAN,
        EVIDENCE_CUSTODIAN,
        AUDITOR,
        ADMINISTRATOR
    }

    /// `kumkrong officer invite`: makes an account and prints the link to enrol with.
    @Command(
            name = "invite",
            description = {
                "Makes an account and prints a link with which its officer enrols: once, within three days.",
                "Whoever has the link can enrol: hand it over yourself.",
                "Invite two of an agency, an administrator and a supervisor: what one asks for, the other grants.",
                "",
                "Example: ./kumkrong officer invite --agency \"Example Task Force\" --new-agency police \\",
                "           --agency-thai ชุดตัวอย่าง --role administrator --sign-in anong --name Anong",
                ""
            },
            sortOptions = false)
    static final class Invite implements Callable<Integer> {
        private final Console console;

        @Option(names = "--agency", paramLabel = "NAME", required = true, description = "The agency's English name.")
        private String agency = "";

        @Option(
                names = "--new-agency",
                paramLabel = "KIND",
                description = "Make the agency if it is not there: ${COMPLETION-CANDIDATES}.")
        private @Nullable AgencyKind kind;

        @Option(names = "--agency-thai", paramLabel = "NAME", description = "A new agency's Thai name.")
        private @Nullable String agencyThai;

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                required = true,
                description = "What the officer is there for: ${COMPLETION-CANDIDATES}.")
        private RoleName role = RoleName.ADMINISTRATOR;

        @Option(
                names = "--sign-in",
                paramLabel = "NAME",
                required = true,
                description = "What the officer types to sign in, in small letters.")
        private String signIn = "";

        @Option(names = "--name", paramLabel = "NAME", required = true, description = "The name colleagues see.")
        private String name = "";

        @Mixin
        private HelpOption help = new HelpOption();

        Invite(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Setup.Invitation invitation = new Setup.Invitation(
                    agency,
                    Optional.ofNullable(kind)
                            .map(known -> new Setup.NewAgency(
                                    known.name().toLowerCase(Locale.ROOT), agencyThai == null ? agency : agencyThai)),
                    role.name().toLowerCase(Locale.ROOT),
                    signIn,
                    name);
            try {
                String link = Setup.invite(console.environment(), invitation, Clock.systemUTC(), new SecureRandom());
                console.out().println(link);
            } catch (DeskUnavailable e) {
                throw new Problem(String.valueOf(e.getMessage()), e);
            }
            return Exit.DONE;
        }
    }
}

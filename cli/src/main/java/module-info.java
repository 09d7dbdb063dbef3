// SPDX-License-Identifier: Apache-2.0
/// The commands: thin, each calls one engine or the desk.
module org.kumkrong.cli {
    requires static transitive org.jspecify;
    requires org.kumkrong.intake;
    requires org.kumkrong.linkage;
    requires org.kumkrong.triage;
    requires org.kumkrong.hashindex;
    requires org.kumkrong.testkit;
    requires org.kumkrong.estimation;
    requires org.kumkrong.desk;
    requires info.picocli;
    requires tools.jackson.core;

    opens org.kumkrong.cli to
            info.picocli;
}

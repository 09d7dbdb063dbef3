// SPDX-License-Identifier: Apache-2.0
/// How good, how fast: measured beside what a user would pick instead.
module org.kumkrong.bench {
    requires java.net.http;
    requires static transitive org.jspecify;
    requires org.kumkrong.intake;
    requires org.kumkrong.linkage;
    requires org.kumkrong.triage;
    requires org.kumkrong.hashindex;
    requires org.kumkrong.testkit;
    requires org.kumkrong.estimation;
    requires de.siegmar.fastcsv;
    requires java.sql;
    requires jdk.management;
}

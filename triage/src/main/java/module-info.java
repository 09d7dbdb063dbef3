// SPDX-License-Identifier: Apache-2.0
/// Which tips come first, and why? Mentions become linkage records; rules rank tips with what linkage found.
module org.kumkrong.triage {
    requires static transitive org.jspecify;
    requires transitive org.kumkrong.intake;
    requires transitive org.kumkrong.linkage;
    requires transitive org.kumkrong.hashindex;
    requires org.kumkrong.names;
    requires de.siegmar.fastcsv;
    requires org.snakeyaml.engine;
    requires tools.jackson.core;

    exports org.kumkrong.triage;
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who may know whom. The module descriptors say the same to the compiler; this says why they must not be loosened.
///
/// @param root the package above the modules' packages
record Walls(String root) {
    /// For each module the modules it may use.
    static final Map<String, Set<String>> MAY_USE = Map.of(
            "names", Set.of(),
            "intake", Set.of("names"),
            "linkage", Set.of("names"),
            "triage", Set.of("names", "intake", "linkage", "hashindex"),
            "hashindex", Set.of(),
            "testkit", Set.of(),
            "estimation", Set.of(),
            "desk", Set.of("names", "intake", "linkage", "triage", "hashindex", "testkit", "estimation"),
            "cli", Set.of("names", "intake", "linkage", "triage", "hashindex", "testkit", "estimation", "desk"));

    /// For each module the packages it shows; the compiler keeps all others inside.
    static final Map<String, Set<String>> MAY_SHOW = Map.of(
            "names", Set.of("org.kumkrong.names"),
            "intake", Set.of("org.kumkrong.intake"),
            "linkage", Set.of("org.kumkrong.linkage", "org.kumkrong.linkage.table"),
            "triage", Set.of("org.kumkrong.triage"),
            "hashindex",
                    Set.of(
                            "org.kumkrong.hashindex",
                            "org.kumkrong.hashindex.near",
                            "org.kumkrong.hashindex.picture",
                            "org.kumkrong.hashindex.set"),
            "testkit", Set.of("org.kumkrong.testkit"),
            "estimation", Set.of("org.kumkrong.estimation", "org.kumkrong.estimation.disclosure"),
            "desk", Set.of("org.kumkrong.desk"),
            "cli", Set.of());

    /// What no engine touches: it computes, others store, send and show. Each must exist, or the rule guards nothing.
    static final List<String> NOT_IN_ENGINES =
            List.of("java.sql", "javax.sql", "java.net.http", "java.util.logging", "java.lang.foreign", "picocli");

    private static final List<String> ENGINES =
            List.of("names", "intake", "linkage", "triage", "testkit", "estimation");

    /// A module uses only the modules it may use.
    ArchRule between(String module) {
        List<String> strangers = new ArrayList<>();
        for (String other : MAY_USE.keySet()) {
            if (!other.equals(module) && !MAY_USE.getOrDefault(module, Set.of()).contains(other)) {
                strangers.add(inside(other));
            }
        }
        return noClasses()
                .that()
                .resideInAPackage(inside(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(strangers.toArray(String[]::new))
                .allowEmptyShould(true)
                .because(module + " may use " + MAY_USE.get(module) + " only");
    }

    /// One engine maps its files into memory, for which there is no other way beyond 2 GB; it calls nothing
    /// native either.
    ArchRule mapping() {
        return noClasses()
                .that()
                .resideInAPackage(inside("hashindex"))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.foreign\\.(?:Linker|SymbolLookup|AddressLayout).*"
                        + "|java\\.(?:sql|net)\\..*|javax\\.sql\\..*|java\\.util\\.logging\\..*")
                .because("files are mapped, nothing native is called");
    }

    /// Engines know no database, no network, no log and no command line.
    ArchRule engines() {
        return noClasses()
                .that(resideInAnyPackage(ENGINES.stream().map(this::inside).toArray(String[]::new)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        NOT_IN_ENGINES.stream().map(name -> name + "..").toArray(String[]::new))
                .because("engines compute; whoever calls them stores, sends and shows");
    }

    private String inside(String module) {
        return root + "." + module + "..";
    }
}

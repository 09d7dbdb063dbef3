// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.linkage.FieldValue;
import org.kumkrong.triage.report.SharedIdentifier;

/// Values that at least two tips of one entity or case carry, most shared first.
final class SharedValues {
    private static final Map<String, IdentifierKind> KINDS = Map.ofEntries(
            Map.entry("account", IdentifierKind.ACCOUNT),
            Map.entry("profile", IdentifierKind.PROFILE_URL),
            Map.entry("handle", IdentifierKind.HANDLE),
            Map.entry("display name", IdentifierKind.DISPLAY_NAME),
            Map.entry("phone", IdentifierKind.PHONE),
            Map.entry("e-mail", IdentifierKind.EMAIL),
            Map.entry("bank account", IdentifierKind.BANK_ACCOUNT),
            Map.entry("PromptPay id", IdentifierKind.PROMPTPAY),
            Map.entry("wallet", IdentifierKind.WALLET),
            Map.entry("crypto address", IdentifierKind.CRYPTO),
            Map.entry("national id", IdentifierKind.NATIONAL_ID),
            Map.entry("device", IdentifierKind.DEVICE),
            Map.entry("IP address", IdentifierKind.IP),
            Map.entry("name", IdentifierKind.PERSON_NAME),
            Map.entry("nickname", IdentifierKind.NICKNAME));

    private final Decision decision;
    private final int most;

    SharedValues(Decision decision, int most) {
        this.decision = decision;
        this.most = most;
    }

    List<SharedIdentifier> of(Entities side, int[] records) {
        Map<String, Set<Integer>> tipsOf = new TreeMap<>();
        for (int record : records) {
            for (FieldValue value : side.side().linkage().records().values(record)) {
                if (KINDS.containsKey(value.field())) {
                    tipsOf.computeIfAbsent(value.field() + '\t' + value.value(), key -> new LinkedHashSet<>())
                            .add(side.side().mentions().tip(record));
                }
            }
        }
        return tipsOf.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .sorted(Comparator.<Map.Entry<String, Set<Integer>>>comparingInt(
                                entry -> -entry.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(this::shared)
                .toList();
    }

    private SharedIdentifier shared(Map.Entry<String, Set<Integer>> entry) {
        int tab = entry.getKey().indexOf('\t');
        return identifier(
                new FieldValue(entry.getKey().substring(0, tab), entry.getKey().substring(tab + 1)),
                entry.getValue().size(),
                entry.getValue().stream().map(decision::id).toList());
    }

    /// A value of linkage as the page shows it.
    static SharedIdentifier identifier(FieldValue held, int tips, List<String> tipIds) {
        IdentifierKind kind = Objects.requireNonNull(KINDS.get(held.field()));
        String value = held.value();
        int blank = kind == IdentifierKind.ACCOUNT ? value.lastIndexOf(' ') : -1;
        return new SharedIdentifier(
                kind, blank < 0 ? "" : value.substring(0, blank), value.substring(blank + 1), tips, tipIds);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.kumkrong.linkage.FieldValue;
import org.kumkrong.triage.report.ReportModel;
import org.kumkrong.triage.report.SharedIdentifier;

/// In how many tips each value of a suspect stands, and which values several subjects share: signs that linkage saw
/// and did not take as proof. A value is known by 64 bits, of which the lowest four tell its field; 40 bytes each,
/// while the page is made.
final class ValueSpread {
    /// Strongest signs first.
    private static final List<String> FIELDS = List.of(
            "phone",
            "bank account",
            "PromptPay id",
            "national id",
            "account",
            "e-mail",
            "wallet",
            "crypto address",
            "device",
            "profile",
            "handle",
            "IP address");

    private static final int FIELD_MASK = 15;
    private static final int OF_A_FIELD_MAX = 6;
    private static final int TIPS_LISTED_MAX = 8;
    private static final int NOBODY = -1;
    private static final int SEVERAL = -2;

    private final Decision decision;
    private final Entities subjects;
    private long[] keys = new long[1 << 12];
    private int[] tips = new int[1 << 12];
    private int[] lastTips = new int[1 << 12];
    private int[] holders = new int[1 << 12];
    private int size;

    ValueSpread(Decision decision) {
        this.decision = decision;
        this.subjects = decision.subjects();
        each((record, value, key) -> count(key, subjects.side().mentions().tip(record), subjects.number(record)));
    }

    private interface Seen {
        void at(int record, FieldValue value, long key);
    }

    private void each(Seen seen) {
        for (int record = 0; record < subjects.side().mentions().size(); record++) {
            for (FieldValue value : subjects.side().linkage().records().values(record)) {
                int field = FIELDS.indexOf(value.field());
                if (field >= 0) {
                    seen.at(record, value, key(field, value.value()));
                }
            }
        }
    }

    private static long key(int field, String value) {
        long hash = 0xcbf29ce484222325L; // FNV-1a
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
        return (hash & ~FIELD_MASK) | (field + 1); // never 0, which marks a free slot
    }

    private int slot(long key) {
        int at = (int) (key >>> 20) & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void count(long key, int tip, int subject) {
        int at = slot(key);
        if (keys[at] == 0) {
            keys[at] = key;
            lastTips[at] = NOBODY;
            holders[at] = subject;
            size++;
        }
        if (lastTips[at] != tip) {
            lastTips[at] = tip;
            tips[at]++;
        }
        if (holders[at] != subject) {
            holders[at] = SEVERAL;
        }
        if (size > keys.length / 2) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTips = tips;
        int[] oldLast = lastTips;
        int[] oldHolders = holders;
        keys = new long[2 * oldKeys.length];
        tips = new int[keys.length];
        lastTips = new int[keys.length];
        holders = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                tips[at] = oldTips[i];
                lastTips[at] = oldLast[i];
                holders[at] = oldHolders[i];
            }
        }
    }

    /// In how many tips a suspect has this value; 0 where linkage does not look at it or knows of none.
    int tips(TipTexts.What what) {
        String value = what.value();
        return switch (what.kind()) {
            case PHONE -> tips("phone", value);
            case EMAIL -> tips("e-mail", value);
            case BANK_ACCOUNT -> tips("bank account", value);
            case PROMPTPAY -> tips(value.startsWith("+") ? "phone" : "PromptPay id", value);
            case NATIONAL_ID -> tips("national id", value);
            case CRYPTO -> tips("crypto address", value);
            case HANDLE -> tips("handle", value);
            case IP -> tips("IP address", value);
            case ACCOUNT -> Math.max(tips("account", value), tips("account", what.scope() + ' ' + value));
            default -> 0;
        };
    }

    private int tips(String field, String value) {
        int at = slot(key(FIELDS.indexOf(field), value));
        return keys[at] == 0 ? 0 : tips[at];
    }

    /// Values that several subjects share: how many, and the most shared of each kind.
    ReportModel.Contexts contexts() {
        int[] shared = IntStream.range(0, keys.length)
                .filter(at -> keys[at] != 0 && holders[at] == SEVERAL && tips[at] > 1)
                .toArray();
        Map<Long, Sharing> chosen = new HashMap<>();
        for (int field = 1; field <= FIELDS.size(); field++) {
            int of = field;
            Arrays.stream(shared)
                    .filter(at -> (keys[at] & FIELD_MASK) == of)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(at -> -tips[at]).thenComparingLong(at -> keys[at]))
                    .limit(OF_A_FIELD_MAX)
                    .forEach(at -> chosen.put(keys[at], new Sharing(tips[at])));
        }
        each((record, value, key) -> {
            Sharing sharing = chosen.get(key);
            if (sharing != null) {
                sharing.add(value, subjects.side().mentions().tip(record), subjects.number(record));
            }
        });
        return new ReportModel.Contexts(
                shared.length,
                chosen.values().stream()
                        .sorted(Comparator.comparingInt(Sharing::field)
                                .thenComparingInt(sharing -> -sharing.tips)
                                .thenComparing(Sharing::text))
                        .map(this::inWords)
                        .toList());
    }

    private ReportModel.Context inWords(Sharing sharing) {
        SharedIdentifier value = SharedValues.identifier(
                Objects.requireNonNull(sharing.value),
                sharing.tips,
                sharing.listed.stream().map(decision::id).toList());
        return new ReportModel.Context(value, sharing.subjects.size());
    }

    /// Who shares a value.
    private static final class Sharing {
        private final int tips;
        private final Set<Integer> listed = new LinkedHashSet<>();
        private final Set<Integer> subjects = new HashSet<>();
        private @org.jspecify.annotations.Nullable FieldValue value;

        Sharing(int tips) {
            this.tips = tips;
        }

        void add(FieldValue seen, int tip, int subject) {
            value = seen;
            subjects.add(subject);
            if (listed.size() < TIPS_LISTED_MAX) {
                listed.add(tip);
            }
        }

        int field() {
            return FIELDS.indexOf(Objects.requireNonNull(value).field());
        }

        String text() {
            return Objects.requireNonNull(value).value();
        }
    }
}

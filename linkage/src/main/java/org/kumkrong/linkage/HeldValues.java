// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The values that some records hold in the fields of [Holding]s, numbered densely, and who holds which.
///
/// Records are called by their place among those given, here *members*. Two passes and one sort over what they hold;
/// 20 bytes a held value. Safe for reading threads.
final class HeldValues {
    private static final int MEMBER_BITS = 28;
    private static final int ID_BITS = 31;
    private static final int NONE = -1;

    private final Holding[] holdings;
    private final Dictionary[] dictionaries;
    private final int[][] valuesOf;
    private final int[] starts;
    private final int[] holders;
    private final byte[] holdingOf;
    private final int[] ids;
    private final int[] alike;
    private final int[] plain;

    /// @param members records, in the order in which they are to be numbered
    HeldValues(Records store, List<Holding> holdings, int[] members) {
        if (members.length >= 1 << MEMBER_BITS || holdings.size() > Byte.MAX_VALUE >> 2) {
            throw new IllegalArgumentException(members.length + " members and " + holdings.size() + " holdings");
        }
        this.holdings = holdings.toArray(Holding[]::new);
        int[] fields = holdings.stream()
                .mapToInt(holding -> store.schema().field(holding.field()))
                .toArray();
        this.dictionaries = Arrays.stream(fields).mapToObj(store::dictionary).toArray(Dictionary[]::new);
        long[] held = held(store, fields, members);
        this.holders = new int[held.length];
        this.starts = new int[distinct(held) + 1];
        this.holdingOf = new byte[starts.length - 1];
        this.ids = new int[starts.length - 1];
        this.alike = new int[starts.length - 1];
        int[] counts = new int[members.length];
        int value = -1;
        for (int i = 0; i < held.length; i++) {
            if (i == 0 || held[i] >>> MEMBER_BITS != held[i - 1] >>> MEMBER_BITS) {
                value++;
                starts[value] = i;
                long key = held[i] >>> MEMBER_BITS;
                holdingOf[value] = (byte) (key >>> ID_BITS);
                ids[value] = (int) key & Integer.MAX_VALUE;
            }
            holders[i] = (int) held[i] & (1 << MEMBER_BITS) - 1;
            counts[holders[i]]++;
        }
        starts[value + 1] = held.length;
        this.valuesOf = new int[members.length][];
        Arrays.setAll(valuesOf, member -> new int[counts[member]]);
        for (value = ids.length - 1; value >= 0; value--) {
            for (int i = starts[value]; i < starts[value + 1]; i++) {
                valuesOf[holders[i]][--counts[holders[i]]] = value;
            }
            alike[value] = holders(value) > 1 && holding(value).spelled() > 0 ? Arrays.hashCode(bare(value)) : 0;
        }
        this.plain = plain();
    }

    /// For values of a service the same without it.
    private int[] plain() {
        Map<String, Integer> whole = new HashMap<>();
        int[] found = new int[ids.length];
        for (int value = 0; value < found.length; value++) {
            if (alike[value] != 0 && holding(value).spelled() == 1) {
                whole.put(text(value), value);
            }
        }
        for (int value = 0; value < found.length; value++) {
            boolean isPart = alike[value] != 0 && holding(value).spelled() < 1;
            found[value] = isPart ? whole.getOrDefault(Worths.unscoped(text(value)), NONE) : NONE;
        }
        return found;
    }

    /// The same handle at whatever service, for one at a service; −1 for others.
    int plain(int value) {
        return plain[value];
    }

    /// Sorted: holding, number in its dictionary, member; each once.
    private static long[] held(Records store, int[] fields, int[] members) {
        LongList held = new LongList();
        for (int member = 0; member < members.length; member++) {
            for (int h = 0; h < fields.length; h++) {
                int record = members[member];
                for (int entry = store.first(record, fields[h]); entry >= 0; entry = store.next(record, entry)) {
                    held.add(((long) h << ID_BITS | store.value(entry)) << MEMBER_BITS | member);
                }
            }
        }
        long[] sorted = held.toArray();
        Arrays.sort(sorted);
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[n++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, n);
    }

    private static int distinct(long[] held) {
        int n = 0;
        for (int i = 0; i < held.length; i++) {
            n += i == 0 || held[i] >>> MEMBER_BITS != held[i - 1] >>> MEMBER_BITS ? 1 : 0;
        }
        return n;
    }

    private byte[] bare(int value) {
        return Worths.unscoped(text(value)).getBytes(UTF_8);
    }

    int size() {
        return ids.length;
    }

    int members() {
        return valuesOf.length;
    }

    /// The values of a member, ascending.
    int[] of(int member) {
        return valuesOf[member];
    }

    /// How many members hold a value.
    int holders(int value) {
        return starts[value + 1] - starts[value];
    }

    /// One member that holds it, in ascending order.
    int holder(int value, int number) {
        return holders[starts[value] + number];
    }

    /// All holdings.
    Holding[] holdings() {
        return holdings;
    }

    int holdingOf(int value) {
        return holdingOf[value];
    }

    Holding holding(int value) {
        return holdings[holdingOf[value]];
    }

    /// The dictionaries of the holdings' fields.
    Dictionary[] dictionaries() {
        return dictionaries;
    }

    Dictionary dictionary(int value) {
        return dictionaries[holdingOf[value]];
    }

    /// Its number in its dictionary.
    int id(int value) {
        return ids[value];
    }

    /// The same for values that are written alike, as one handle at several services; 0 where spelling says nothing.
    int alike(int value) {
        return alike[value];
    }

    String text(int value) {
        return dictionary(value).value(ids[value]);
    }

    /// Of two values the one that stands first whatever order records came in.
    int earlier(int a, int b) {
        return dictionary(a).fingerprint(ids[a]) <= dictionary(b).fingerprint(ids[b]) ? a : b;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import java.util.Arrays;

/// Which lists may depend on one another: a set of interactions that holds every part of each of its members.
///
/// Written by its largest interactions, lists numbered from 1: `[12|13|4]`. All lists are always in.
/// Immutable.
public final class HierarchicalModel {
    /// Most lists a model can have.
    public static final int LISTS_MAX = 8;

    /// All sets of so many lists, small before large, then by the numbers of their lists.
    private static final int[][] IN_ORDER = inOrder();

    private final int lists;
    private final int[] terms;
    private final String text;
    private final int hash;

    private HierarchicalModel(int lists, int[] terms, String text) {
        this.lists = lists;
        this.terms = terms;
        this.hash = Arrays.hashCode(terms);
        this.text = text;
    }

    /// All lists independent.
    public static HierarchicalModel mainEffects(int lists) {
        return of(lists, new boolean[1 << lists]);
    }

    /// The smallest model with these interactions.
    static HierarchicalModel containing(int lists, int... interactions) {
        boolean[] in = new boolean[1 << lists];
        for (int interaction : interactions) {
            for (int part = interaction; part > 0; part = (part - 1) & interaction) {
                in[part] = true;
            }
        }
        return of(lists, in);
    }

    /// Of few lists, with a bit for each interaction that is in; all parts of each must be.
    static HierarchicalModel of(int lists, int interactions) {
        boolean[] in = new boolean[1 << lists];
        for (int left = interactions; left != 0; left &= left - 1) {
            in[Integer.numberOfTrailingZeros(left)] = true;
        }
        return of(lists, in);
    }

    private static HierarchicalModel of(int lists, boolean[] in) {
        if (lists < 1 || lists > LISTS_MAX) {
            throw new IllegalArgumentException("lists must be from 1 to " + LISTS_MAX + ", not " + lists);
        }
        in[0] = true;
        for (int list = 0; list < lists; list++) {
            in[1 << list] = true;
        }
        int[] order = IN_ORDER[lists];
        int[] terms = new int[order.length];
        int count = 0;
        for (int set : order) {
            if (in[set]) {
                terms[count++] = set;
            }
        }
        return new HierarchicalModel(lists, Arrays.copyOf(terms, count), text(lists, in));
    }

    /// Reads a model such as `[12|13|4]`.
    public static HierarchicalModel parse(int lists, String text) {
        if (!text.matches("\\[[1-8]+(?:\\|[1-8]+)*]")) {
            throw new IllegalArgumentException("text must be a model such as [12|13|4]");
        }
        int[] interactions = Arrays.stream(text.substring(1, text.length() - 1).split("\\|"))
                .mapToInt(part -> part.chars().map(digit -> 1 << (digit - '1')).sum())
                .toArray();
        for (int interaction : interactions) {
            if (interaction >= 1 << lists) {
                throw new IllegalArgumentException("text must name lists 1 to " + lists);
            }
        }
        return containing(lists, interactions);
    }

    public int lists() {
        return lists;
    }

    /// Its terms: nothing first, then single lists, then interactions, small before large.
    int[] terms() {
        return terms;
    }

    /// How many parameters it has.
    public int parameters() {
        return terms.length;
    }

    /// The most lists that interact at once; 1 where all are independent.
    public int order() {
        return Integer.bitCount(terms[terms.length - 1]);
    }

    boolean has(int term) {
        for (int one : terms) {
            if (one == term) {
                return true;
            }
        }
        return false;
    }

    /// This model and one more interaction with all its parts.
    HierarchicalModel with(int interaction) {
        int[] more = Arrays.copyOf(terms, terms.length + 1);
        more[terms.length] = interaction;
        return containing(lists, more);
    }

    /// The interactions that lie in no other, large before small, between bars.
    private static String text(int lists, boolean[] in) {
        int[] order = IN_ORDER[lists];
        StringBuilder text = new StringBuilder(32).append('[');
        for (int size = lists, from = order.length; size > 0; size--) {
            int end = from;
            while (Integer.bitCount(order[from - 1]) == size) {
                from--;
            }
            for (int i = from; i < end; i++) {
                if (in[order[i]] && isLargest(lists, in, order[i])) {
                    digits(text.append(text.length() == 1 ? "" : "|"), order[i]);
                }
            }
        }
        return text.append(']').toString();
    }

    private static boolean isLargest(int lists, boolean[] in, int set) {
        for (int list = 0; list < lists; list++) {
            if ((set >> list & 1) == 0 && in[set | 1 << list]) {
                return false;
            }
        }
        return true;
    }

    private static void digits(StringBuilder text, int set) {
        for (int left = set; left != 0; left &= left - 1) {
            text.append((char) ('1' + Integer.numberOfTrailingZeros(left)));
        }
    }

    /// Of sets of one size, that with the smaller list where they first differ comes first: the bit of the
    /// first list counts most.
    private static int[][] inOrder() {
        int[][] orders = new int[LISTS_MAX + 1][];
        for (int lists = 0; lists <= LISTS_MAX; lists++) {
            int[] order = new int[1 << lists];
            for (int set = 0; set < order.length; set++) {
                int before = Integer.reverse(~set) >>> Integer.SIZE - LISTS_MAX;
                order[set] = (Integer.bitCount(set) << LISTS_MAX | before) << LISTS_MAX | set;
            }
            Arrays.sort(order);
            for (int i = 0; i < order.length; i++) {
                order[i] &= (1 << LISTS_MAX) - 1;
            }
            orders[lists] = order;
        }
        return orders;
    }

    /// As [#parse] reads it.
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HierarchicalModel model && lists == model.lists && Arrays.equals(terms, model.terms);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which lists may depend on one another: a set of interactions that holds every part of each of its members.
///
/// Written by its largest interactions, lists numbered from 1: `[12|13|4]`. All lists are always in. Immutable.
public final class HierarchicalModel {
    /// Most lists a model can have.
    public static final int LISTS_MAX = 8;

    private final int lists;
    private final int[] terms;
    private final String text;
    private final int hash;

    private HierarchicalModel(int lists, int[] terms) {
        this.lists = lists;
        this.terms = terms;
        this.hash = Arrays.hashCode(terms);
        this.text = generators().stream().map(HierarchicalModel::digits).collect(Collectors.joining("|", "[", "]"));
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

    private static HierarchicalModel of(int lists, boolean[] in) {
        if (lists < 1 || lists > LISTS_MAX) {
            throw new IllegalArgumentException("lists must be from 1 to " + LISTS_MAX + ", not " + lists);
        }
        in[0] = true;
        for (int list = 0; list < lists; list++) {
            in[1 << list] = true;
        }
        int[] terms = IntStream.range(0, in.length)
                .filter(set -> in[set])
                .boxed()
                .sorted(Comparator.comparingInt((Integer set) -> Integer.bitCount(set))
                        .thenComparing(HierarchicalModel::digits))
                .mapToInt(Integer::intValue)
                .toArray();
        return new HierarchicalModel(lists, terms);
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
        return Arrays.stream(terms).anyMatch(t -> t == term);
    }

    /// This model and one more interaction with all its parts.
    HierarchicalModel with(int interaction) {
        int[] more = Arrays.copyOf(terms, terms.length + 1);
        more[terms.length] = interaction;
        return containing(lists, more);
    }

    /// Whether every interaction of another model is in this one.
    boolean contains(HierarchicalModel other) {
        return Arrays.stream(other.terms).allMatch(this::has);
    }

    /// The interactions that lie in no other, large before small.
    private List<Integer> generators() {
        return Arrays.stream(terms)
                .filter(term -> term != 0)
                .filter(term -> Arrays.stream(terms).noneMatch(other -> other != term && (other & term) == term))
                .boxed()
                .sorted(Comparator.comparingInt((Integer set) -> -Integer.bitCount(set))
                        .thenComparing(HierarchicalModel::digits))
                .toList();
    }

    private static String digits(int set) {
        return IntStream.range(0, LISTS_MAX)
                .filter(list -> (set >> list & 1) != 0)
                .mapToObj(list -> String.valueOf(list + 1))
                .collect(Collectors.joining());
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

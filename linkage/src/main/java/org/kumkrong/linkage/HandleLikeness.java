// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What it tells that handles of two groups, or a handle and the name of a mailbox, are the same or alike.
///
/// The likeness that tells most counts: one person keeps several handles. A handle counts for as much as its spelling
/// is unlikely and as few groups hold it; decorations, digits hung on and other separators take some of that.
final class HandleLikeness implements Answer {
    private static final double REPEAT = 0.7;
    private static final double SHARED_PRIOR = 0.03;
    private static final double COINCIDENCE_MIN = 1e-7;
    private static final double BITS_MAX = 20;
    /// Other separators.
    private static final int REWRITTEN = 2_500;
    /// One written inside the other.
    private static final int WITHIN = 5_000;
    /// A mailbox named by the handle and a little more.
    private static final int MAILBOX_LONGER = 3_000;

    private static final int SAME_LETTERS = 5_000;
    private static final int SAME_LETTERS_MAX = 5_000;
    private static final int SAME_BEGINNING = -500;
    private static final int ANOTHER = -3_500;
    private static final int ANOTHER_MAILBOX = -2_500;
    private static final int WITHIN_CHARS_MIN = 7;
    private static final int MAILBOX_CHARS_MIN = 5;
    private static final int LETTERS_MIN = 5;
    private static final int BEGINNING = 4;

    private final Portraits portraits;
    private final int handles;
    private final int mailboxes;
    private final Written[] ofHandle;
    private final Written[] ofMailbox;
    private final SharedWorth worth;

    /// How a handle is written.
    ///
    /// @param form number of its letters and digits, among all such
    /// @param lettersMillibits how unlikely its letters are by themselves
    private record Written(int form, String plain, String letters, int lettersMillibits) {}

    HandleLikeness(Portraits portraits, Trait.Called trait, int population) {
        this.portraits = portraits;
        this.handles = portraits.field(trait.handles());
        this.mailboxes = portraits.field(trait.mailboxes());
        TreeSet<String> distinct = new TreeSet<>();
        for (int field : new int[] {handles, mailboxes}) {
            Dictionary values = portraits.store().dictionary(field);
            for (int value = 0; value < values.size(); value++) {
                distinct.add(plain(values.value(value)));
            }
        }
        Spelling spelling = new Spelling(List.copyOf(distinct));
        Dictionary forms = new Dictionary();
        distinct.forEach(forms::intern);
        this.worth = new SharedWorth(forms.size(), SHARED_PRIOR, population);
        this.ofHandle = written(handles, forms, spelling);
        this.ofMailbox = written(mailboxes, forms, spelling);
        int[] records = new int[forms.size()];
        for (int group = 0; group < portraits.size(); group++) {
            for (int form : formsOf(group)) {
                records[form]++;
            }
        }
        for (String plain : distinct) {
            int form = forms.intern(plain);
            worth.held(form, records[form], Math.max(COINCIDENCE_MIN, spelling.chance(plain)));
        }
    }

    private Written[] written(int field, Dictionary forms, Spelling spelling) {
        Dictionary values = portraits.store().dictionary(field);
        Written[] written = new Written[values.size()];
        for (int value = 0; value < written.length; value++) {
            String plain = plain(values.value(value));
            String letters = letters(plain);
            int bits = Answer.toMillibits(-Answer.log2(spelling.chance(letters)));
            written[value] = new Written(forms.intern(plain), plain, letters, bits);
        }
        return written;
    }

    /// Latin letters and digits.
    static String plain(String handle) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < handle.length(); i++) {
            char c = handle.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                plain.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c + 32));
            }
        }
        return plain.toString();
    }

    static String letters(String plain) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) >= 'a') {
                letters.append(plain.charAt(i));
            }
        }
        return letters.toString();
    }

    @Override
    public int millibits(int a, int b) {
        int own = best(a, b, handles, handles);
        int other = Math.max(best(a, b, handles, mailboxes), best(b, a, handles, mailboxes));
        return Math.max(own, other);
    }

    private int best(int a, int b, int fieldA, int fieldB) {
        int best = UNKNOWN;
        int endA = portraits.to(a, fieldA);
        int endB = portraits.to(b, fieldB);
        for (int i = portraits.from(a, fieldA); i < endA; i++) {
            for (int j = portraits.from(b, fieldB); j < endB; j++) {
                int x = portraits.value(a, i, fieldA);
                int y = portraits.value(b, j, fieldB);
                best = Math.max(best, fieldB == handles ? twoHandles(x, y) : handleAndMailbox(x, y));
            }
        }
        return best;
    }

    private int twoHandles(int x, int y) {
        Written one = ofHandle[x];
        Written other = ofHandle[y];
        if (one.form == other.form) {
            return Math.max(0, worthOf(one) - (x == y ? 0 : REWRITTEN));
        }
        return alike(one, other, ANOTHER);
    }

    private int handleAndMailbox(int x, int y) {
        Written handle = ofHandle[x];
        Written mailbox = ofMailbox[y];
        if (handle.form == mailbox.form) {
            return Math.max(0, worthOf(handle) - REWRITTEN);
        }
        if (handle.plain.length() >= MAILBOX_CHARS_MIN && mailbox.plain.startsWith(handle.plain)) {
            return Math.max(0, worthOf(handle) - MAILBOX_LONGER);
        }
        return alike(handle, mailbox, ANOTHER_MAILBOX);
    }

    private int alike(Written one, Written other, int otherwise) {
        Written shorter = one.plain.length() <= other.plain.length() ? one : other;
        Written longer = shorter == one ? other : one;
        if (shorter.plain.length() >= WITHIN_CHARS_MIN && longer.plain.contains(shorter.plain)) {
            return Math.max(0, worthOf(shorter) - WITHIN);
        }
        if (one.letters.length() >= LETTERS_MIN && one.letters.equals(other.letters)) {
            return Math.clamp(one.lettersMillibits - SAME_LETTERS, 0, SAME_LETTERS_MAX);
        }
        return one.plain.regionMatches(0, other.plain, 0, BEGINNING) ? SAME_BEGINNING : otherwise;
    }

    private int worthOf(Written written) {
        return worth.millibits(written.form, REPEAT, BITS_MAX);
    }

    private TreeSet<Integer> formsOf(int group) {
        TreeSet<Integer> forms = new TreeSet<>();
        for (int i = portraits.from(group, handles); i < portraits.to(group, handles); i++) {
            forms.add(ofHandle[portraits.value(group, i, handles)].form);
        }
        for (int i = portraits.from(group, mailboxes); i < portraits.to(group, mailboxes); i++) {
            forms.add(ofMailbox[portraits.value(group, i, mailboxes)].form);
        }
        return forms;
    }

    @Override
    public void joining(int first, int second) {
        List<Integer> both = new ArrayList<>(formsOf(first));
        both.retainAll(formsOf(second));
        both.forEach(worth::joined);
    }
}

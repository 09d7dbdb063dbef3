// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.identify.TextScan.Shape;
import org.kumkrong.intake.identify.TextWord.Sort;

/// Finds phones, accounts and other long numbers. What a number is depends on its length, its grouping and the words
/// beside it; sums of money, dates, times and case numbers are claimed as such first.
final class NumberFinder {
    private static final int GROUPS_MAX = 20;
    private static final int DIGITS_MAX = 20;
    private static final int GAP_MAX = 3;

    private final TextScan scan;
    private final FoldedText text;
    private final Finds finds;
    private final int[] groupEnd = new int[GROUPS_MAX];
    private final int[] digitsTo = new int[GROUPS_MAX];
    private final StringBuilder digits = new StringBuilder(DIGITS_MAX);
    private int groups;
    private int first;
    private boolean plain;

    /// Where the last number taken ended: words before it belong to it.
    private int lastEnd;

    NumberFinder(TextScan scan, Finds finds) {
        this.scan = scan;
        this.text = scan.text;
        this.finds = finds;
    }

    void find() {
        for (int run = 0; run < scan.runs(); run++) {
            if (!scan.claimed(run) && scan.numeric(run) && !tail(run)) {
                claimAmountOrDate(run);
            }
        }
        for (int run = 0; run < scan.runs(); run++) {
            if (!scan.claimed(run) && scan.numeric(run) && !glued(run)) {
                collect(run);
                if (digits.length() >= 8) {
                    read(run);
                }
            }
        }
    }

    /// A number that ends a screen name: `kwan_08`.
    private boolean tail(int run) {
        int from = scan.from(run);
        char before = text.at(from - 1);
        return before == '_' || (before == '.' && TextScan.letter(text.at(from - 2)));
    }

    /// A number that continues a word, such as the end of `CT-190000026` or `kwan_2211`.
    private boolean glued(int run) {
        int from = scan.from(run);
        char before = text.at(from - 1);
        if (TextScan.alphanumeric(before)) {
            int word = scan.wordBefore(from);
            return word < 0 || scan.wordTo(word) != from;
        }
        if ("-_#/=.\\".indexOf(before) < 0 || !TextScan.alphanumeric(text.at(from - 2))) {
            return false;
        }
        int word = scan.wordBefore(from);
        boolean announced = word >= 0
                && scan.wordTo(word) >= from - 1
                && scan.sort(word) != Sort.REFERENCE
                && scan.sort(word) != Sort.ACCOUNT_ID;
        return !announced && (before == '_' || before == '#' || before == '/' || !TextScan.digit(text.at(from - 2)));
    }

    private void claimAmountOrDate(int run) {
        int from = scan.from(run);
        int to = scan.to(run);
        char next = text.at(to);
        if (next == ',' && thousands(run)) {
            return;
        }
        if ((next == '/' || next == '-' || next == '.') && date(run, next)) {
            return;
        }
        if (next == ':' && scan.length(run) <= 2 && TextScan.digit(text.at(to + 1))) {
            claimClock(to);
            return;
        }
        boolean small = to - from <= 7;
        char before = text.at(from - 1);
        if (small
                && (before == '$'
                        || before == '\u0e3f'
                        || before == '\u20ac'
                        || before == '\u00a3'
                        || counted(from, to))) {
            scan.claim(from, to);
        }
    }

    /// Whether a word behind or right before the number says that it is money, an age, a duration or a count.
    private boolean counted(int from, int to) {
        var behind = scan.following(to, 1);
        if (behind == Sort.MONEY || behind == Sort.UNIT || behind == Sort.MEASURE || behind == Sort.CLOCK) {
            return true;
        }
        int before = scan.wordBefore(from);
        return before >= 0
                && from - scan.wordTo(before) <= 1
                && (scan.sort(before) == Sort.MONEY || scan.sort(before) == Sort.MEASURE);
    }

    private boolean thousands(int run) {
        int last = run;
        while (last + 1 < scan.runs()
                && text.at(scan.to(last)) == ','
                && scan.from(last + 1) == scan.to(last) + 1
                && scan.shape(last + 1) == Shape.DIGITS
                && scan.length(last + 1) == 3) {
            last++;
        }
        boolean amount = last > run && scan.length(run) <= 3;
        if (amount) {
            scan.claim(scan.from(run), scan.to(last));
        }
        return amount;
    }

    /// `1/9/2569`, `01-09-2026`, `2026-09-01T…`; a year of two digits only between slashes.
    private boolean date(int run, char sign) {
        if (run + 2 >= scan.runs() || text.at(scan.to(run + 1)) != sign || scan.from(run + 1) != scan.to(run) + 1) {
            return false;
        }
        int last = scan.from(run + 2);
        if (last != scan.to(run + 1) + 1 || !TextScan.digit(text.at(last)) || scan.length(run + 1) > 2) {
            return false;
        }
        int lastDigits = 0;
        while (TextScan.digit(text.at(last + lastDigits))) {
            lastDigits++;
        }
        boolean yearFirst = scan.length(run) == 4 && lastDigits <= 2;
        boolean yearLast = scan.length(run) <= 2 && (lastDigits == 4 || (lastDigits == 2 && sign == '/'));
        boolean longer = text.at(last + lastDigits) == sign && TextScan.digit(text.at(last + lastDigits + 1));
        if ((!yearFirst && !yearLast) || longer) {
            return false;
        }
        scan.claim(scan.from(run), last + lastDigits);
        claimClockBehind(last + lastDigits);
        return true;
    }

    private void claimClockBehind(int at) {
        int hour = scan.firstRunAt(at);
        if (hour < scan.runs() && scan.from(hour) - at <= 2 && text.at(scan.to(hour)) == ':') {
            claimClock(scan.to(hour));
        }
    }

    /// Hour, minute, second around the colon at `colon`.
    private void claimClock(int colon) {
        int run = scan.runEndingAt(colon);
        int end = colon;
        while (end - colon < 16 && (TextScan.digit(text.at(end)) || text.at(end) == ':' || text.at(end) == '.')) {
            end++;
        }
        if (run >= 0 && end - colon < 12) {
            scan.claim(scan.from(run), end);
        }
    }

    /// Gathers the groups of digits that may be one number, from `run` on.
    private void collect(int run) {
        first = run;
        groups = 0;
        digits.setLength(0);
        plain = true;
        for (int next = run; next < scan.runs() && groups < GROUPS_MAX; next++) {
            boolean joined = next == run || gap(scan.to(next - 1), scan.from(next));
            if (!joined
                    || !scan.numeric(next)
                    || scan.claimed(next)
                    || digits.length() + scan.length(next) > DIGITS_MAX) {
                break;
            }
            plain &= scan.shape(next) == Shape.DIGITS;
            for (int i = scan.from(next); i < scan.to(next); i++) {
                char c = text.charAt(i);
                digits.append(c == 'o' ? '0' : c == 'l' || c == 'i' ? '1' : c);
            }
            groupEnd[groups] = scan.to(next);
            digitsTo[groups++] = digits.length();
        }
    }

    private boolean gap(int from, int to) {
        if (to - from > GAP_MAX || to == from) {
            return false;
        }
        int signs = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != ' ') {
                signs++;
                if ("-.*()_\u00b7".indexOf(c) < 0) {
                    return false;
                }
            }
        }
        return signs <= 1 || text.charAt(from) == ')' || text.charAt(to - 1) == '(';
    }

    private void read(int run) {
        var near = Context.of(scan, scan.from(run), groupEnd[groups - 1], lastEnd);
        int before = finds.count();
        if (near.kind == Sort.REFERENCE || near.kind == Sort.ACCOUNT_ID) {
            scan.claim(scan.from(run), groupEnd[groups - 1]);
            return;
        }
        boolean done = near.kind == null ? unannounced(near) : announced(near, near.kind);
        if (!done && near.kind != Sort.PHONE && near.kind != null) {
            done = unannounced(near);
        }
        lastEnd = done ? Math.max(lastEnd, near.railEnd) : lastEnd;
        if (!done && near.kind != null && near.distance < 16 && finds.count() == before) {
            refuse(near.kind);
        }
    }

    private boolean announced(Context near, Sort kind) {
        return switch (kind) {
            case IMEI -> sized(IdentifierKind.IMEI, 15, 14, 16);
            case ICCID -> sized(IdentifierKind.DEVICE, 20, 19);
            case NATIONAL_ID -> sized(IdentifierKind.NATIONAL_ID, 13);
            case PROMPTPAY -> promptPay();
            case WALLET -> wallet(near.code);
            case BANK -> (near.promptPay && promptPay()) || account(near.code);
            case PHONE -> phone(true);
            default -> false;
        };
    }

    /// What a number says by itself.
    private boolean unannounced(Context near) {
        if (bankGroups()) {
            return take(IdentifierKind.BANK_ACCOUNT, Payments.account(near.bankPerhaps, upTo(10)), groupOf(10));
        }
        if (!near.bankPerhaps.isEmpty() && near.account && groupOf(10) >= 0) {
            return take(IdentifierKind.BANK_ACCOUNT, Payments.account(near.bankPerhaps, upTo(10)), groupOf(10));
        }
        if (nationalIdGroups() && Checksums.thaiNationalId(upTo(13))) {
            return take(IdentifierKind.NATIONAL_ID, NationalIds.read(upTo(13)), groupOf(13));
        }
        if (phone(false)) {
            return true;
        }
        int whole = groupOf(10);
        boolean asAccount = plain && near.paying && whole >= 0 && whole <= 3;
        return asAccount && take(IdentifierKind.BANK_ACCOUNT, Payments.account("", upTo(10)), whole);
    }

    private boolean sized(IdentifierKind kind, int... lengths) {
        for (int length : lengths) {
            int group = groupOf(length);
            if (group >= 0) {
                var reading = switch (kind) {
                    case IMEI -> DeviceIds.imei(upTo(length));
                    case NATIONAL_ID -> NationalIds.read(upTo(length));
                    default -> DeviceIds.device("iccid", upTo(length));
                };
                finds.take(kind, reading, scan.from(first), groupEnd[group]);
                lastEnd = groupEnd[group];
                return true;
            }
        }
        return false;
    }

    private boolean promptPay() {
        for (int group = 0; group < groups; group++) {
            int length = digitsTo[group];
            boolean sized = length == 10 || length == 11 || length == 13 || length == 15;
            var target = sized ? Payments.promptPayTarget(upTo(length), start() < scan.from(first) ? "+" : "") : null;
            if (target != null) {
                return take(IdentifierKind.PROMPTPAY, new Reading.Is(target), group);
            }
        }
        return false;
    }

    private boolean wallet(String app) {
        for (int group = 0; group < groups; group++) {
            var phone = digitsTo[group] >= 9 ? mobile(upTo(digitsTo[group])) : null;
            if (phone != null) {
                return take(IdentifierKind.WALLET, Payments.wallet(app, phone), group);
            }
        }
        int length = digitsTo[groups - 1];
        return length >= 10
                && length <= 16
                && take(IdentifierKind.WALLET, Payments.wallet(app, upTo(length)), groups - 1);
    }

    private boolean account(String bank) {
        int group = groups - 1;
        if (!Payments.lengthFits(bank, digitsTo[group])) {
            group = 0;
            while (group < groups && !Payments.lengthFits(bank, digitsTo[group])) {
                group++;
            }
        }
        if (group == groups || (!plain && digitsTo[group] != 10)) {
            return false;
        }
        return take(IdentifierKind.BANK_ACCOUNT, Payments.account(bank, upTo(digitsTo[group])), group);
    }

    /// The longest valid number that starts here; without a word for it only in the spellings of Thai mobile phones,
    /// grouped Thai landlines, and international ones with a plus.
    private boolean phone(boolean said) {
        int start = start();
        boolean plus = text.charAt(start) == '+' || (text.charAt(start) == '(' && text.at(start + 1) == '+');
        for (int group = groups - 1; group >= 0; group--) {
            int length = digitsTo[group];
            var written = upTo(length);
            if (length < 9 || length > 15) {
                continue;
            }
            boolean continued = text.at(groupEnd[group]) == '-'
                    && group + 1 < groups
                    && groupEnd[group] + 1 == scan.from(first + group + 1);
            var number = continued ? null : mobile(plus ? "+" + written : written);
            if (number == null && (plus || said || landlineGroups(group)) && (plain || said)) {
                number = Phones.e164(plus ? "+" + written : written);
            }
            boolean known = number != null;
            if (!known && said && group == groups - 1 && !continued) {
                number = Phones.possible(plus ? "+" + written : written);
            }
            if (number != null && !Phones.placeholder(number)) {
                var form = Reading.is(IdentifierKind.PHONE, "", number, known ? "" : number);
                lastEnd = groupEnd[group];
                return finds.take(IdentifierKind.PHONE, form, start, groupEnd[group]);
            }
        }
        return false;
    }

    private static @Nullable String mobile(String written) {
        return Phones.thaiMobile(written);
    }

    /// `02-234-5670`, `053-211-320`.
    private boolean landlineGroups(int last) {
        boolean dashes = last == 2 && text.at(groupEnd[0]) == '-' && text.at(groupEnd[1]) == '-';
        int area = digitsTo[0];
        return dashes && digitsTo[2] == 9 && text.charAt(scan.from(first)) == '0' && (area == 2 || area == 3);
    }

    /// `584-6-96863-6`.
    private boolean bankGroups() {
        return groups >= 4 && digitsTo[0] == 3 && digitsTo[1] == 4 && digitsTo[2] == 9 && digitsTo[3] == 10;
    }

    /// `1-1018-00015-63-9`.
    private boolean nationalIdGroups() {
        return groups >= 5
                && digitsTo[0] == 1
                && digitsTo[1] == 5
                && digitsTo[2] == 10
                && digitsTo[3] == 12
                && digitsTo[4] == 13;
    }

    private boolean take(IdentifierKind kind, Reading reading, int group) {
        lastEnd = groupEnd[group];
        return finds.take(kind, reading, start(), groupEnd[group]);
    }

    private void refuse(Sort sort) {
        var kind = switch (sort) {
            case IMEI -> IdentifierKind.IMEI;
            case ICCID -> IdentifierKind.DEVICE;
            case NATIONAL_ID -> IdentifierKind.NATIONAL_ID;
            case PROMPTPAY -> IdentifierKind.PROMPTPAY;
            case WALLET -> IdentifierKind.WALLET;
            case BANK -> IdentifierKind.BANK_ACCOUNT;
            default -> IdentifierKind.PHONE;
        };
        var said = digits.toString();
        var reading = switch (kind) {
            case IMEI -> DeviceIds.imei(said);
            case NATIONAL_ID -> NationalIds.read(said);
            case BANK_ACCOUNT -> Payments.account("", said.length() > 9 ? "1" : said);
            case PROMPTPAY -> Payments.promptPay(said);
            default -> Phones.read(said);
        };
        if (reading instanceof Reading.Not) {
            finds.take(kind, reading, scan.from(first), groupEnd[groups - 1]);
        }
    }

    /// Where the number starts, with a plus or an opening bracket before it.
    private int start() {
        int from = scan.from(first);
        if (text.at(from - 1) == '+') {
            return text.at(from - 2) == '(' ? from - 2 : from - 1;
        }
        return text.at(from - 1) == '(' ? from - 1 : from;
    }

    /// The group at which exactly this many digits have been passed, −1 where none is.
    private int groupOf(int length) {
        for (int group = 0; group < groups; group++) {
            if (digitsTo[group] == length) {
                return group;
            }
        }
        return -1;
    }

    private String upTo(int length) {
        return digits.substring(0, length);
    }

    /// The words around a number that say what it is.
    private static final class Context {
        private static final int REACH_BACK = 48;
        private static final int REACH_ON = 14;
        private static final List<Sort> TELLING = List.of(
                Sort.PHONE,
                Sort.IMEI,
                Sort.ICCID,
                Sort.NATIONAL_ID,
                Sort.PROMPTPAY,
                Sort.WALLET,
                Sort.BANK,
                Sort.REFERENCE,
                Sort.ACCOUNT_ID);

        private @Nullable Sort kind;
        private String code = "";
        private String bankPerhaps = "";
        private int distance = REACH_BACK;
        /// Where the rail that follows the number ends, 0 where it stands before it.
        private int railEnd;
        private boolean promptPay;
        private boolean account;
        private boolean paying;

        static Context of(TextScan scan, int from, int to, int lastEnd) {
            var near = new Context();
            int reach = Math.max(from - REACH_BACK, 0);
            for (int word = scan.wordBefore(from); word >= 0 && scan.wordTo(word) > reach; word--) {
                if (broken(scan, scan.wordTo(word), from)) {
                    break;
                }
                near.hear(scan, word, from - scan.wordTo(word), scan.wordFrom(word) >= lastEnd);
            }
            near.behind(scan, to);
            return near;
        }

        private void hear(TextScan scan, int word, int away, boolean own) {
            var sort = scan.sort(word);
            paying |= sort == Sort.PAY || sort == Sort.MONEY;
            if (!own) {
                return;
            }
            account |= sort == Sort.ACCOUNT || sort == Sort.PAY;
            promptPay |= sort == Sort.PROMPTPAY;
            if (sort == Sort.BANK_PERHAPS && bankPerhaps.isEmpty()) {
                bankPerhaps = scan.code(word);
            }
            boolean closeReference = (sort != Sort.REFERENCE && sort != Sort.ACCOUNT_ID) || away <= 6;
            if (kind == null && closeReference && TELLING.contains(sort)) {
                kind = sort;
                code = scan.code(word);
                distance = away;
            }
        }

        /// A bank or a rail may follow its number: "584-6-96863-6 (SCB)".
        private void behind(TextScan scan, int to) {
            int word = scan.wordAfter(to);
            if (kind == Sort.BANK || kind == Sort.PROMPTPAY || kind == Sort.WALLET || kind == Sort.REFERENCE) {
                return;
            }
            for (; word < scan.words() && scan.wordFrom(word) - to <= REACH_ON; word++) {
                var sort = scan.sort(word);
                boolean rail = sort == Sort.BANK || sort == Sort.PROMPTPAY || sort == Sort.WALLET;
                if (rail && !broken(scan, to, scan.wordFrom(word)) && !numberBehind(scan, scan.wordTo(word))) {
                    kind = sort;
                    code = scan.code(word);
                    distance = scan.wordFrom(word) - to;
                    railEnd = scan.wordTo(word);
                    return;
                }
            }
        }

        private static boolean numberBehind(TextScan scan, int at) {
            for (int run = scan.firstRunAt(at); run < scan.runs() && scan.from(run) - at < 20; run++) {
                if (scan.numeric(run)) {
                    return scan.length(run) > 1 && !parted(scan, at, scan.from(run));
                }
            }
            return false;
        }

        /// Whether a comma or "and" parts two numbers, so that each has its own bank.
        private static boolean parted(TextScan scan, int from, int to) {
            var between = scan.text.folded(from, to);
            return between.indexOf(',') >= 0 || between.contains("และ") || between.contains(" and ");
        }

        private static boolean broken(TextScan scan, int from, int to) {
            for (int i = from; i < to; i++) {
                if (scan.text.charAt(i) == '\n') {
                    return true;
                }
            }
            return false;
        }
    }
}

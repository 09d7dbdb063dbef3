// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.identify.Reading.Form;

/// Accounts that money is sent to, as people write them: bank and number, PromptPay, wallets, crypto addresses.
final class Payments {
    private static final int CHARS_MAX = 300;
    private static final String HIDDEN = "part of the number is hidden";
    private static final Pattern MASK = Pattern.compile("[0-9-][x*#•]{2,}|[x*#•]{2,}[0-9-]");

    private static final Pattern BANK_GROUPS = Pattern.compile("[0-9]{3}[- ][0-9][- ][0-9]{5}[- ][0-9]");

    private static final Pattern RAIL_NUMBER = Pattern.compile("\\+?[0-9][0-9 -]{7,18}[0-9]");
    private static final int RAILS_MAX = 10_000;
    private static final Map<String, Boolean> RAILS = new ConcurrentHashMap<>();

    private Payments() {}

    /// Tells the rail from the words beside the number, or from its shape where there are none.
    static Reading any(String raw) {
        if (Rounded.looks(raw)) {
            return Rounded.REFUSED;
        }
        var text = Folding.lower(raw);
        var refusal = refusal(text);
        if (refusal != null) {
            return refusal;
        }
        if (CryptoAddresses.shaped(raw)) {
            return CryptoAddresses.read(raw);
        }
        var words = Words.of(text);
        if (words.promptPay && !(words.bank != null && !promptPayShape(words.digits))) {
            return promptPay(words);
        }
        if (words.bank == null && words.wallet != null) {
            return walletAt(words.wallet, words.rest);
        }
        return words.bank == null || words.digits.isEmpty() ? unnamed(raw, words) : account(words.bank, words.digits);
    }

    /// Whether an account is one that money is sent to: its platform is a bank or a payment rail, and it is a number.
    static boolean atBank(String scope, String raw) {
        if (!RAIL_NUMBER.matcher(raw).matches()) {
            return false;
        }
        var known = RAILS.get(scope);
        if (known == null) {
            known = isRail(scope);
            if (RAILS.size() < RAILS_MAX) {
                RAILS.put(scope, known);
            }
        }
        return known;
    }

    private static boolean isRail(String scope) {
        var words = Words.of(Folding.lower(scope));
        return words.rest.isEmpty() && (words.bank != null || words.promptPay || words.wallet != null);
    }

    /// A bank account; the bank from `scope` or from words in the text.
    static Reading bankAccount(String scope, String raw) {
        var text = Folding.lower(raw);
        var refusal = refusal(text);
        if (refusal != null) {
            return refusal;
        }
        var words = Words.of(text);
        var named = Words.of(Folding.lower(scope)).bank;
        var bank = named != null ? named : words.bank;
        return account(bank == null ? "" : bank, words.digits);
    }

    /// A PromptPay target, which is also a phone or a national id.
    static Reading promptPay(String raw) {
        var text = Folding.lower(raw);
        var refusal = refusal(text);
        return refusal != null ? refusal : promptPay(Words.of(text));
    }

    /// A wallet at the app that `scope` or the text names.
    static Reading wallet(String scope, String raw) {
        var text = Folding.lower(raw);
        var refusal = refusal(text);
        if (refusal != null) {
            return refusal;
        }
        var named = Words.of(Folding.lower(scope)).wallet;
        var words = Words.of(text);
        var app =
                named != null ? named : scope.isEmpty() && words.wallet != null ? words.wallet : Platforms.fold(scope);
        return walletAt(app, words.rest);
    }

    /// A bank account from its bank's code word and its digits.
    static Reading account(String bank, String digits) {
        if (digits.isEmpty()) {
            return Reading.not("no account number in it");
        }
        if (Placeholders.oneDigit(digits)) {
            return Reading.not(Placeholders.REASON);
        }
        if (!lengthFits(bank, digits.length())) {
            return Reading.not("a bank account has 10 to 15 digits and most banks use 10, this has " + digits.length());
        }
        return Reading.is(IdentifierKind.BANK_ACCOUNT, bank, digits, digits);
    }

    /// Whether a bank uses account numbers of this many digits; for an unnamed bank, whether any does.
    static boolean lengthFits(String bank, int digits) {
        return switch (bank) {
            case "" -> digits >= 10 && digits <= 15;
            case "gsb" -> digits == 10 || digits == 12 || digits == 15;
            case "baac", "ghb", "ibank" -> digits == 10 || digits == 12;
            case "kbank", "scb", "bbl", "ktb", "bay", "ttb", "uob", "cimb", "lh" -> digits == 10;
            default -> digits >= 10 && digits <= 15;
        };
    }

    /// A PromptPay target from digits alone; null where they cannot be one.
    static @Nullable List<Form> promptPayTarget(String digits, String text) {
        if (digits.length() == 13 && !digits.startsWith("0066")) {
            return NationalIds.read(digits) instanceof Reading.Is id
                    ? with(digits, id.forms().getFirst())
                    : null;
        }
        if (digits.length() == 15 && !Placeholders.oneDigit(digits)) {
            return List.of(new Form(IdentifierKind.PROMPTPAY, "", digits, ""));
        }
        var written = text.startsWith("+") ? "+" + digits : digits;
        var known = Phones.e164(written);
        var possible = known == null ? Phones.possible(written) : null;
        var phone = possible != null && possible.startsWith("+66") ? possible : known;
        return phone == null || Phones.placeholder(phone)
                ? null
                : with(phone, new Form(IdentifierKind.PHONE, "", phone, known == null ? phone : ""));
    }

    private static List<Form> with(String target, Form other) {
        return List.of(new Form(IdentifierKind.PROMPTPAY, "", target, ""), other);
    }

    private static Reading promptPay(Words words) {
        var target = promptPayTarget(words.digits, words.rest);
        return target != null
                ? new Reading.Is(target)
                : Reading.not("a PromptPay target is a Thai phone, a national id or a 15-digit e-wallet id");
    }

    private static boolean promptPayShape(String digits) {
        return promptPayTarget(digits, digits) != null;
    }

    private static Reading walletAt(String app, String rest) {
        int at = rest.indexOf('@');
        if (at > 0 && Emails.read(rest) instanceof Reading.Is email) {
            var address = email.forms().getFirst();
            return both(new Form(IdentifierKind.WALLET, app, address.value(), ""), address);
        }
        var digits = Folding.digitsOnly(rest);
        boolean number = rest.chars().noneMatch(Character::isLetter) && rest.indexOf('$') < 0;
        var phone = number ? Phones.e164(rest.startsWith("+") ? "+" + digits : digits) : null;
        if (phone != null) {
            return Phones.placeholder(phone)
                    ? Reading.not(Placeholders.REASON)
                    : both(
                            new Form(IdentifierKind.WALLET, app, phone, ""),
                            new Form(IdentifierKind.PHONE, "", phone, ""));
        }
        if (number) {
            return digits.length() < 6 || rest.startsWith("+") || Placeholders.oneDigit(digits)
                    ? Reading.not("no wallet number in it")
                    : Reading.is(IdentifierKind.WALLET, app, digits, "");
        }
        return walletName(app, rest);
    }

    private static Reading walletName(String app, String rest) {
        var name = LookAlikes.fold(rest);
        int from = 0;
        while (from < name.length() && "@$ :=-.,#()/".indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        var value = name.substring(from).strip();
        boolean letters = value.codePoints().anyMatch(Character::isLetter);
        return Placeholders.word(value) || !letters || value.length() > 64
                ? Reading.not("no wallet number in it")
                : Reading.is(IdentifierKind.WALLET, app, value, "");
    }

    private static Reading both(Form first, Form second) {
        return new Reading.Is(List.of(first, second));
    }

    /// No rail is named: a crypto address, a phone or a national id says by its shape what it is.
    private static Reading unnamed(String raw, Words words) {
        if (words.digits.isEmpty()) {
            return Emails.read(raw) instanceof Reading.Is email ? email : Reading.not("no account number in it");
        }
        boolean accountShape = BANK_GROUPS.matcher(words.rest).matches();
        boolean letters = words.rest.chars().anyMatch(Character::isLetter);
        var target = accountShape || letters ? null : promptPayTarget(words.digits, words.rest);
        return target != null ? new Reading.Is(target) : account("", words.digits);
    }

    private static @Nullable Reading refusal(String text) {
        if (Placeholders.word(text)) {
            return Reading.not(Placeholders.REASON);
        }
        if (text.length() > CHARS_MAX) {
            return Reading.not("too long for a payment account");
        }
        return MASK.matcher(text).find() ? Reading.not(HIDDEN, "Ask the sender for the whole number") : null;
    }

    /// A text with the words that name rails and banks taken out.
    private record Words(
            @Nullable String bank, @Nullable String wallet, boolean promptPay, String rest, String digits) {
        static Words of(String text) {
            String bank = null;
            String wallet = null;
            boolean promptPay = false;
            var rest = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); ) {
                var hit = PayWord.TREE.at(text, i, text.length());
                if (hit == null) {
                    rest.append(text.charAt(i++));
                    continue;
                }
                i = hit.end();
                rest.append(' ');
                var word = hit.meaning();
                switch (word.sort()) {
                    case BANK, BANK_PERHAPS -> bank = bank == null ? word.code() : bank;
                    case WALLET -> wallet = wallet == null || wallet.isEmpty() ? word.code() : wallet;
                    case PROMPTPAY -> promptPay = true;
                    case FILLER -> {}
                }
            }
            var left = Folding.tidy(trim(rest.toString()));
            return new Words(bank, wallet, promptPay, left, Folding.digitsOnly(left));
        }

        /// Withheld: the text may name or locate a person.
        @Override
        public String toString() {
            return "words[withheld]";
        }

        private static String trim(String text) {
            int from = 0;
            int to = text.length();
            while (from < to && " :=-.,#()/".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            while (to > from && " :=-.,#(/".indexOf(text.charAt(to - 1)) >= 0) {
                to--;
            }
            return text.substring(from, to);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.ArrayList;
import java.util.List;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.identify.Reading.Form;

/// Screen names, display names and account ids.
final class Handles {
    private static final int CHARS_MAX = 256;
    private static final String LEET = "oi eas t";

    private Handles() {}

    /// A screen name; one that is an e-mail address is read as both, one written as the link to a profile as what the
    /// link says.
    static Reading handle(String scope, String raw) {
        var platform = Platforms.fold(scope);
        var text = bare(Folding.tidy(raw));
        if (text.indexOf('/') > 0 && link(text)) {
            return WebAddresses.read(IdentifierKind.PROFILE_URL, scope, text);
        }
        int colon = text.indexOf(':');
        if (platform.isEmpty() && colon > 1 && colon < text.length() - 1 && namesPlatform(text, colon)) {
            platform = Platforms.fold(text.substring(0, colon));
            text = text.substring(colon + 1).strip();
        }
        var value = bare(Folding.digits(LookAlikes.fold(text)));
        var refusal = refusal(value);
        if (refusal != null) {
            return Reading.not(refusal);
        }
        var forms = new ArrayList<Form>(2);
        forms.add(new Form(IdentifierKind.HANDLE, platform, value, weak(value)));
        if (value.indexOf('@') > 0 && Emails.read(text) instanceof Reading.Is email) {
            forms.addAll(email.forms());
        }
        return new Reading.Is(List.copyOf(forms));
    }

    /// A display name: blanks kept; Thai ones are also found by how they sound.
    static Reading displayName(String scope, String raw) {
        var value = Folding.digits(LookAlikes.fold(Folding.tidy(raw)));
        var refusal = refusal(value);
        if (refusal != null) {
            return Reading.not(refusal);
        }
        var weak = Folding.thai(value) ? Names.key(value) : weak(value);
        return Reading.is(IdentifierKind.DISPLAY_NAME, Platforms.fold(scope), value, weak);
    }

    /// The platform's own number for an account, a group or an earlier report: case kept.
    static Reading id(IdentifierKind kind, String scope, String raw) {
        var value = Folding.tidy(raw);
        var refusal = refusal(value);
        if (refusal == null && value.length() > 3 && Placeholders.oneDigit(value) && value.charAt(0) == '0') {
            refusal = Placeholders.REASON;
        }
        return refusal != null ? Reading.not(refusal) : Reading.is(kind, Platforms.fold(scope), value, "");
    }

    /// Letters and digits only; a digit alone between letters counts as the letter it stands for.
    static String weak(String value) {
        var kept = Folding.lettersAndDigits(value);
        for (int i = 1; i < kept.length() - 1; i++) {
            char c = kept.charAt(i);
            if (c >= '0'
                    && c <= '9'
                    && Character.isLetter(kept.charAt(i - 1))
                    && Character.isLetter(kept.charAt(i + 1))) {
                return withoutLeet(kept);
            }
        }
        return kept;
    }

    private static String withoutLeet(String kept) {
        var letters = new StringBuilder(kept);
        for (int i = 1; i < kept.length() - 1; i++) {
            char c = kept.charAt(i);
            boolean alone = Character.isLetter(kept.charAt(i - 1)) && Character.isLetter(kept.charAt(i + 1));
            if (c >= '0' && c <= '7' && alone && Character.isLetter(LEET.charAt(c - '0'))) {
                letters.setCharAt(i, LEET.charAt(c - '0'));
            }
        }
        return letters.toString();
    }

    private static boolean link(String text) {
        return text.indexOf("://") > 0
                || ProfileLinks.known(text.substring(0, text.indexOf('/')).toLowerCase(java.util.Locale.ROOT));
    }

    private static String bare(String text) {
        int from = 0;
        while (from < text.length() && (text.charAt(from) == '@' || text.charAt(from) == ' ')) {
            from++;
        }
        return text.substring(from);
    }

    private static @org.jspecify.annotations.Nullable String refusal(String value) {
        if (Placeholders.word(value)) {
            return Placeholders.REASON;
        }
        return value.length() > CHARS_MAX ? "too long for a name at a platform" : null;
    }

    private static boolean namesPlatform(String text, int colon) {
        for (int i = 0; i < colon; i++) {
            char c = text.charAt(i);
            if (!Folding.word(c) && c != ' ' && c != '.' && c != '-') {
                return false;
            }
        }
        return !text.startsWith("//", colon + 1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.util.regex.Pattern;

/// Whom readers of a sheet can ask: addresses only, as this line is published and free words have named a child before.
final class Contact {
    static final int CHARS_MAX = 200;

    private static final String MAIL = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";
    private static final String PHONE = "\\+?[0-9][0-9 ()-]{1,18}[0-9]";
    private static final String WEB = "(https?://)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(/[A-Za-z0-9/._-]*)?";
    private static final Pattern ADDRESSES =
            Pattern.compile("(?:%1$s)(?:\\s*[,;·]\\s*(?:%1$s))*".formatted(MAIL + '|' + PHONE + '|' + WEB));

    private Contact() {}

    /// Whether it is empty, or e-mail addresses, numbers of telephones and addresses of the web, with commas.
    static boolean isOfAddresses(String words) {
        return words.isEmpty()
                || (words.length() <= CHARS_MAX && ADDRESSES.matcher(words).matches());
    }
}

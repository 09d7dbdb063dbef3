// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.util.regex.Pattern;

/// A path of this desk's own pages, to which somebody may be sent on; what leads to another site is none.
public final class LocalPath {
    private static final int LETTERS_MAX = 2_000;
    private static final Pattern OURS = Pattern.compile("/(?!/)[!-~&&[^\\\\{}]]*");
    private static final Pattern IN_OR_OUT =
            Pattern.compile("/(sign-in|sign-out|enrolment|language|error)(?![a-z-]).*");

    private LocalPath() {}

    /// The path, or the beginning where it is none of ours.
    public static String of(String path) {
        return path.length() <= LETTERS_MAX && OURS.matcher(path).matches() ? path : "/";
    }

    /// The same for whoever has signed in: a way in or out would lead in a circle.
    public static String ofPage(String path) {
        return IN_OR_OUT.matcher(path).matches() ? "/" : of(path);
    }
}

// SPDX-License-Identifier: Apache-2.0
/// How is this name written? One person's name in Thai, Latin and other scripts.
module org.kumkrong.names {
    requires static transitive org.jspecify;
    requires com.ibm.icu;

    exports org.kumkrong.names;
}

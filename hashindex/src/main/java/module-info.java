// SPDX-License-Identifier: Apache-2.0
/// Have we seen this file? Fingerprints of files and pictures, and exact search among them.
module org.kumkrong.hashindex {
    requires de.siegmar.fastcsv;
    requires java.desktop;
    requires tools.jackson.core;
    requires static jdk.incubator.vector;
    requires static transitive org.jspecify;

    exports org.kumkrong.hashindex;
    exports org.kumkrong.hashindex.near;
    exports org.kumkrong.hashindex.picture;
    exports org.kumkrong.hashindex.set;
}

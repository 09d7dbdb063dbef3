// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.util.UUID;
import org.kumkrong.hashindex.set.FileQuery;

/// A file that a tip tells of.
///
/// @param number the tip's number in the database
/// @param place the file's place in the tip, from 0
/// @param query its fingerprints
record TipFile(UUID tip, long number, UUID agency, int place, FileQuery query) {
    /// Names only its place.
    @Override
    public String toString() {
        return "file " + place + " of tip " + tip;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.util.UUID;

/// A set that an agency attached, as the worker that matches sees it.
///
/// @param folder its name within the operator's folder
/// @param attached whether it still is; what a detached one found is still to be removed
/// @param matched whether it has been matched against all tips that came before it
/// @param matchedTo tips with numbers up to this were matched against it
/// @param trouble why it could not be read; empty where it could
record AttachedSet(
        Origin origin, UUID agency, String folder, boolean attached, boolean matched, long matchedTo, String trouble) {}

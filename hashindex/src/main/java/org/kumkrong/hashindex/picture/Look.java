// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

/// What a file looks like, and whether it is as it should be.
///
/// @param endMissing whether its end mark is missing, though all of its pixels were there
record Look(PicturePrint print, boolean endMissing) {}

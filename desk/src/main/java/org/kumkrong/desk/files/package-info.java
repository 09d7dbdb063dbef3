// SPDX-License-Identifier: Apache-2.0
/// Files of tips, and whether they are known: by sets that an agency attached, and by the banks that others keep here.
/// Fingerprints only; no file is kept, and none is shown.
@NullMarked
package org.kumkrong.desk.files;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// From a file to its fingerprints; no picture is ever shown or kept.
@NullMarked
package org.kumkrong.hashindex.picture;

import org.jspecify.annotations.NullMarked;

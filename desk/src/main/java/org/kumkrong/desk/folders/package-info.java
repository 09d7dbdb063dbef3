// SPDX-License-Identifier: Apache-2.0
/// Folders into which others put files: what is complete is taken, and moved once it is kept.
@NullMarked
package org.kumkrong.desk.folders;

import org.jspecify.annotations.NullMarked;

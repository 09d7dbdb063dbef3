// SPDX-License-Identifier: Apache-2.0
/// Backups: all tables of one moment in one file, and back again. The format stands in docs/formats/backup.md.
@NullMarked
package org.kumkrong.desk.backup;

import org.jspecify.annotations.NullMarked;

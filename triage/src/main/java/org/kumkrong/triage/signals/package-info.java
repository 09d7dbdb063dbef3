// SPDX-License-Identifier: Apache-2.0
/// What in a tip bears on urgency, read once and kept small; see `words.yaml` for the words looked for.
@NullMarked
package org.kumkrong.triage.signals;

import org.jspecify.annotations.NullMarked;

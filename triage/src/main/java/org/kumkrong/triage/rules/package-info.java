// SPDX-License-Identifier: Apache-2.0
/// The rules that say which tip comes first, and why; see `rules.yaml`.
@NullMarked
package org.kumkrong.triage.rules;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// What a study found, as files to read.
@NullMarked
package org.kumkrong.estimation.report;

import org.jspecify.annotations.NullMarked;

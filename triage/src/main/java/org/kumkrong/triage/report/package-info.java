// SPDX-License-Identifier: Apache-2.0
/// The one page an officer takes to her superior: what came in, what comes first and why, who is behind it.
///
/// [ReportModel] is what the page is made of; [ReportPage] writes it. Nothing here decides anything.
@NullMarked
package org.kumkrong.triage.report;

import org.jspecify.annotations.NullMarked;

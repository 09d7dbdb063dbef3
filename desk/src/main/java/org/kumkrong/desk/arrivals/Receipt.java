// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.arrivals;

import java.util.UUID;

/// That a file is on disk.
///
/// @param known whether the same bytes had come before
public record Receipt(UUID id, String sha256, boolean known) {}

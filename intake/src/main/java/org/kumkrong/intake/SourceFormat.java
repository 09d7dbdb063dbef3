// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

/// The shape a tip arrived in.
public enum SourceFormat {
    CYBERTIPLINE_XML,
    LE_DOWNLOAD_JSON,
    REFERRAL_CSV
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

/// How much of a run the page embeds; whatever is cut is counted on the page.
///
/// @param queueRowsMax rows of the queue
/// @param staticRowsMax rows that stand in the HTML itself and so work without JavaScript
/// @param subjectsMax subjects
/// @param sightingsMax tips on one subject's timeline
/// @param identifiersMax shared values of one subject or case
/// @param casesMax cases with a picture of links
/// @param caseTipsMax tips in one such picture
/// @param casePeopleMax people in one such picture
/// @param caseLinksMax links in one such picture; the strongest that hold it together come first
/// @param linksMax links in all pictures together
/// @param rejectionsMax rejected inputs
/// @param refusedMax values that were not taken, by tip, field and reason
/// @param textBytesMax words of tips in all rows together, in bytes of UTF-8; the first rows come first
public record ReportLimits(
        int queueRowsMax,
        int staticRowsMax,
        int subjectsMax,
        int sightingsMax,
        int identifiersMax,
        int casesMax,
        int caseTipsMax,
        int casePeopleMax,
        int caseLinksMax,
        int linksMax,
        int rejectionsMax,
        int refusedMax,
        int textBytesMax) {

    /// Keeps a page of a very large run under 4 MB.
    public static ReportLimits standard() {
        return new ReportLimits(1_000, 25, 100, 200, 12, 100, 80, 55, 240, 6_000, 200, 60, 900_000);
    }
}

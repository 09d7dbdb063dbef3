// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import org.kumkrong.intake.IntakeLimits;
import picocli.CommandLine.Option;

/// The bounds on what readers take, each an option of its own.
final class LimitOptions {
    private static final IntakeLimits USUAL = IntakeLimits.defaults();

    @Option(
            names = "--limit-file-bytes",
            paramLabel = "N",
            description = "Bytes of one XML or JSON document. Default: ${DEFAULT-VALUE}.")
    private long fileBytes = USUAL.fileBytesMax();

    @Option(
            names = "--limit-line-bytes",
            paramLabel = "N",
            description = "Bytes of one line or row. Default: ${DEFAULT-VALUE}.")
    private long lineBytes = USUAL.lineBytesMax();

    @Option(
            names = "--limit-archive-bytes",
            paramLabel = "N",
            description = "Bytes an archive may unfold to. Default: ${DEFAULT-VALUE}.")
    private long archiveBytes = USUAL.archiveBytesMax();

    @Option(
            names = "--limit-archive-ratio",
            paramLabel = "N",
            description = "Times its size an archive may unfold to. Default: ${DEFAULT-VALUE}.")
    private int archiveRatio = USUAL.archiveRatioMax();

    @Option(
            names = "--limit-archive-entries",
            paramLabel = "N",
            description = "Entries of an archive. Default: ${DEFAULT-VALUE}.")
    private int archiveEntries = USUAL.archiveEntriesMax();

    @Option(
            names = "--limit-archive-depth",
            paramLabel = "N",
            description = "Archives within archives. Default: ${DEFAULT-VALUE}.")
    private int archiveDepth = USUAL.archiveDepthMax();

    @Option(
            names = "--limit-xml-depth",
            paramLabel = "N",
            description = "Nesting of elements and objects. Default: ${DEFAULT-VALUE}.")
    private int xmlDepth = USUAL.xmlDepthMax();

    @Option(
            names = "--limit-text-chars",
            paramLabel = "N",
            description = "Characters of one value. Default: ${DEFAULT-VALUE}.")
    private int textChars = USUAL.textCharsMax();

    @Option(
            names = "--limit-identifiers",
            paramLabel = "N",
            description = "Identifiers of one tip. Default: ${DEFAULT-VALUE}.")
    private int identifiers = USUAL.identifiersMax();

    IntakeLimits limits() {
        try {
            return new IntakeLimits(
                    fileBytes,
                    lineBytes,
                    archiveBytes,
                    archiveRatio,
                    archiveEntries,
                    archiveDepth,
                    xmlDepth,
                    textChars,
                    identifiers);
        } catch (IllegalArgumentException e) { // names the option and its range
            throw new Problem(String.valueOf(e.getMessage()), e);
        }
    }
}

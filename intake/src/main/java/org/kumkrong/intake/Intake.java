// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import java.nio.file.Path;
import java.util.List;
import org.kumkrong.intake.read.Reading;
import org.kumkrong.intake.read.format.ReferralTemplate;

/// Reads tips from files, folders and archives of any mix of formats.
///
/// Streaming: memory holds a bounded number of documents at a time, some 100 bytes a tip to notice one that comes
/// twice, and the file records of CyberTipline reports, packed to some 300 bytes each. Everything is walked through
/// twice, first for those records. One reader may be used from one thread; it uses `threads` workers itself and
/// delivers in an order that depends on the input alone.
public final class Intake {
    private final IntakeLimits limits;
    private final int threads;

    private Intake(IntakeLimits limits, int threads) {
        this.limits = limits;
        this.threads = threads;
    }

    /// A reader with its bounds.
    ///
    /// @param threads workers that parse, at least 1
    public static Intake with(IntakeLimits limits, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", not at least 1");
        }
        return new Intake(limits, threads);
    }

    /// Reads everything under the given paths. Whatever cannot be read is told to the sink and stops nothing else;
    /// hidden files and what systems leave behind in folders and archives (`__MACOSX`) are passed over.
    ///
    /// @throws java.util.concurrent.CancellationException where the thread is interrupted
    public void read(List<Path> paths, TipSink sink) {
        new Reading(limits, threads, sink).read(paths);
    }

    /// Reads one document, or one archive of documents, that lies in no file: what somebody has just sent.
    ///
    /// @param name what it is called, as [RawSource#file] will say; an XML report takes its id from it
    /// @param opening its bytes, from the beginning; opened twice
    public void readOne(String name, Opening opening, TipSink sink) {
        new Reading(limits, threads, sink).read(name, opening);
    }

    /// The empty referral table, ready for a spreadsheet: its header, in UTF-8 with a byte order mark once encoded.
    public static String template() {
        return ReferralTemplate.text();
    }
}

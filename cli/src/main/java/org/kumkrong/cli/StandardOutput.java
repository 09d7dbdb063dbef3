// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Standard output that remembers what kept it from being written, which a `PrintWriter` would swallow.
final class StandardOutput extends FilterOutputStream {
    private @Nullable String failure;

    StandardOutput(OutputStream out) {
        super(out);
    }

    static StandardOutput ofTheProcess() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
            throw e;
        }
    }

    /// Whether something did not get out.
    boolean failed() {
        return failure != null;
    }

    /// Why, for the person; null where nothing failed, or whoever read it had read enough, as `head` does.
    @Nullable
    String complaint() {
        String why = failure;
        return why == null || why.contains("pipe") ? null : "cannot write to standard output (" + why + ")";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kumkrong.hashindex.Pdq;

/// What a [PictureProcess] runs: takes pictures from its input, one after the other, and answers with fingerprints.
///
/// A picture comes as its length and its bytes. The answer is [#PRINT] or [#PRINT_WITHOUT_END] with
/// quality and eight fingerprints, or [#NONE]
/// with the reason. A decoder that fails in any other way ends the process.
final class PictureMain {
    static final int READY = 'k';
    static final int PRINT = 1;
    static final int PRINT_WITHOUT_END = 2;
    static final int NONE = 0;

    private PictureMain() {}

    static void main() throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
                var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (!Files.isReadable(Path.of(part))) {
                    return; // so few rights that decoders would be missing
                }
            }
            out.write(READY);
            out.flush();
            for (int length = in.readInt(); length >= 0; length = in.readInt()) {
                byte[] file = in.readNBytes(length);
                answer(file, out);
                out.flush();
            }
        }
    }

    private static void answer(byte[] file, DataOutputStream out) throws IOException {
        Look look;
        try {
            look = PictureReader.look(file);
        } catch (OutOfMemoryError e) {
            refuse(out, MemoryLimit.EXCEEDED);
            return;
        } catch (PictureException e) {
            refuse(out, String.valueOf(e.getMessage()));
            return;
        } catch (IOException e) {
            refuse(out, "a damaged picture");
            return;
        }
        out.write(look.endMissing() ? PRINT_WITHOUT_END : PRINT);
        out.write(look.print().quality());
        for (Pdq turned : look.print().turned()) {
            out.writeLong(turned.first());
            out.writeLong(turned.second());
            out.writeLong(turned.third());
            out.writeLong(turned.fourth());
        }
    }

    private static void refuse(DataOutputStream out, String reason) throws IOException {
        out.write(NONE);
        out.writeUTF(reason);
    }
}

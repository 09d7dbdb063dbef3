// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Decodes a picture and takes its fingerprint. Runs only in a [PictureProcess], where it may crash and harms nobody.
final class PictureReader {
    private static final String JPEG_FORMAT = "javax_imageio_jpeg_image_1.0";
    private static final int YCCK = 2;

    private PictureReader() {}

    /// The fingerprint of the first picture in a file; its size is looked at before anything is decoded. Where only the
    /// end mark is missing, it is that of all pixels; where any of them may be missing, there is none.
    static Look look(byte[] file) throws IOException {
        try {
            return new Look(print(file), false);
        } catch (PictureException cut) {
            byte[] whole = PictureException.CUT_OFF.equals(cut.getMessage()) ? EndMark.restored(file) : null;
            if (whole == null) {
                throw cut;
            }
            return new Look(restored(whole, cut), true);
        }
    }

    /// Only Java's own readers warn of each block that is missing.
    private static PicturePrint restored(byte[] file, PictureException cut) throws IOException {
        for (ImageReader reader : readers(file)) {
            try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
                if (isOwn(reader)) {
                    reader.setInput(in, false, false);
                    return print(reader, file, true);
                }
            } catch (IOException e) {
                cut.addSuppressed(e);
            } finally {
                reader.dispose();
            }
        }
        throw cut;
    }

    private static boolean isOwn(ImageReader reader) {
        return reader.getClass().getName().startsWith("com.sun.");
    }

    private static PicturePrint print(byte[] file) throws IOException {
        ImageIO.setUseCache(false);
        if (PictureKind.isWebp(file) && FileEnd.isMissing(file)) { // its decoder would take noughts for the rest
            throw new PictureException(PictureException.CUT_OFF);
        }
        IOException last = new PictureException("no picture that can be read");
        for (ImageReader reader : readers(file)) {
            try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
                reader.setInput(in, false, false);
                return print(reader, file, false);
            } catch (PictureException e) {
                throw e;
            } catch (IOException e) {
                last = new PictureException(why(e, file), e);
            } finally {
                reader.dispose();
            }
        }
        throw last;
    }

    private static String why(IOException e, byte[] file) {
        if (e.getCause() instanceof OutOfMemoryError) {
            return MemoryLimit.EXCEEDED;
        }
        return e instanceof EOFException || FileEnd.isMissing(file)
                ? PictureException.CUT_OFF
                : "a damaged picture, or a kind of it that is not read";
    }

    /// Java's own readers first: what they decode, they decode as the reference does.
    private static List<ImageReader> readers(byte[] file) throws IOException {
        List<ImageReader> own = new ArrayList<>();
        List<ImageReader> others = new ArrayList<>();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            for (Iterator<ImageReader> all = ImageIO.getImageReaders(in); all.hasNext(); ) {
                ImageReader reader = all.next();
                (isOwn(reader) ? own : others).add(reader);
            }
        }
        own.addAll(others);
        return own;
    }

    /// @param strict whether any warning says that something is missing
    private static PicturePrint print(ImageReader reader, byte[] file, boolean strict) throws IOException {
        PixelLimit.check(reader.getWidth(0), reader.getHeight(0));
        AtomicBoolean cutOff = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, warning) -> {
            String said = warning.toLowerCase(Locale.ROOT);
            if (strict || said.contains("premature") || said.contains("truncated") || said.contains("unexpected end")) {
                cutOff.set(true);
            }
        });
        PicturePrint print = PdqHasher.print(rows(reader, file));
        if (cutOff.get()) {
            throw new PictureException(PictureException.CUT_OFF);
        }
        return print;
    }

    private static LumaRows rows(ImageReader reader, byte[] file) throws IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (format.startsWith("jp") && reader.canReadRaster() && inks(reader)) {
            return RasterRows.inks(reader.readRaster(0, null), mix(reader.getImageMetadata(0)));
        }
        BufferedImage image = reader.read(0);
        Raster raster = image.getRaster();
        if (format.startsWith("tif")) {
            TiffHead head = TiffHead.of(file);
            if (!head.hasColoursThatAreRead()) {
                throw new PictureException("a picture in colours that are not read, such as CIE L*a*b*");
            }
            if (head.isSeparated()) {
                return RasterRows.inks(raster, head.inks());
            }
        }
        return RasterRows.of(raster, image.getColorModel());
    }

    private static boolean inks(ImageReader reader) throws IOException {
        IIOMetadata metadata = reader.getImageMetadata(0);
        return metadata != null && number(metadata, "sof", "numFrameComponents", 0) == 4;
    }

    private static InkMix mix(IIOMetadata metadata) {
        int transform = number(metadata, "app14Adobe", "transform", -1);
        return InkMix.ofBytes(transform == YCCK, transform >= 0);
    }

    private static int number(IIOMetadata metadata, String element, String attribute, int otherwise) {
        Element root = (Element) metadata.getAsTree(JPEG_FORMAT);
        NodeList found = root.getElementsByTagName(element);
        return found.getLength() == 0 ? otherwise : Integer.parseInt(((Element) found.item(0)).getAttribute(attribute));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOException;
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
    private static final int RIFF_HEAD_BYTES = 8;
    private static final int WEBP_HEAD_BYTES = 12;

    private PictureReader() {}

    /// The fingerprint of the first picture in a file; its size is looked at before anything is decoded.
    static PicturePrint print(byte[] file) throws IOException {
        ImageIO.setUseCache(false);
        if (isCutWebp(file)) {
            throw new PictureException("a picture that is cut off");
        }
        IOException last = new PictureException("no picture that can be read");
        for (ImageReader reader : readers(file)) {
            try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
                reader.setInput(in, false, false);
                return print(reader);
            } catch (PictureException e) {
                throw e;
            } catch (IIOException e) {
                last = new PictureException("a damaged picture, or a kind of it that is not read", e);
            } catch (EOFException e) {
                last = new PictureException("a picture that is cut off", e);
            } finally {
                reader.dispose();
            }
        }
        throw last;
    }

    /// Whether a WebP lacks bytes that its head tells of; its decoder would take noughts for them.
    private static boolean isCutWebp(byte[] file) {
        if (file.length < WEBP_HEAD_BYTES || !"RIFF".equals(new String(file, 0, 4, StandardCharsets.US_ASCII))) {
            return false;
        }
        long told = Integer.toUnsignedLong(
                ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
        return file.length + 1 < RIFF_HEAD_BYTES + told; // some leave out the last byte, which only fills up
    }

    /// Java's own readers first: what they decode, they decode as the reference does.
    private static List<ImageReader> readers(byte[] file) throws IOException {
        List<ImageReader> own = new ArrayList<>();
        List<ImageReader> others = new ArrayList<>();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            for (Iterator<ImageReader> all = ImageIO.getImageReaders(in); all.hasNext(); ) {
                ImageReader reader = all.next();
                (reader.getClass().getName().startsWith("com.sun.") ? own : others).add(reader);
            }
        }
        own.addAll(others);
        return own;
    }

    private static PicturePrint print(ImageReader reader) throws IOException {
        PixelLimit.check(reader.getWidth(0), reader.getHeight(0));
        AtomicBoolean cutOff = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, warning) -> {
            String said = warning.toLowerCase(Locale.ROOT);
            if (said.contains("premature") || said.contains("truncated") || said.contains("unexpected end")) {
                cutOff.set(true);
            }
        });
        PicturePrint print = PdqHasher.print(rows(reader));
        if (cutOff.get()) {
            throw new PictureException("a picture that is cut off");
        }
        return print;
    }

    private static LumaRows rows(ImageReader reader) throws IOException {
        if (reader.getFormatName().equalsIgnoreCase("jpeg") && reader.canReadRaster() && inks(reader)) {
            return RasterRows.inks(reader.readRaster(0, null), mix(reader.getImageMetadata(0)));
        }
        BufferedImage image = reader.read(0);
        Raster raster = image.getRaster();
        return RasterRows.of(raster, image.getColorModel());
    }

    private static boolean inks(ImageReader reader) throws IOException {
        IIOMetadata metadata = reader.getImageMetadata(0);
        return metadata != null && number(metadata, "sof", "numFrameComponents", 0) == 4;
    }

    private static InkMix mix(IIOMetadata metadata) {
        int transform = number(metadata, "app14Adobe", "transform", -1);
        return new InkMix(transform == YCCK, transform >= 0);
    }

    private static int number(IIOMetadata metadata, String element, String attribute, int otherwise) {
        Element root = (Element) metadata.getAsTree(JPEG_FORMAT);
        NodeList found = root.getElementsByTagName(element);
        return found.getLength() == 0 ? otherwise : Integer.parseInt(((Element) found.item(0)).getAttribute(attribute));
    }
}

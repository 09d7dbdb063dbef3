// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/// The pixels of a decoded picture, by rules that do not depend on who decoded it.
///
/// Colours count as they are stored: no colour profile is applied, a grey value is itself, transparency is not looked
/// at (what lies under it counts), orientation notes are not followed, and 16 bits are brought to 255 by division.
/// Print colours become `(255 − ink) · (255 − black) / 255`.
final class RasterRows implements LumaRows {
    private static final int BYTE_MAX = 255;
    private static final int GREATEST_16 = 65535;

    private final Raster raster;
    private final int bands;
    private final float[] lumaOfIndex;
    private final float scale;
    private final @Nullable InkMix inks;
    private final int[] samples;
    private int next;

    private RasterRows(Raster raster, int bands, float[] lumaOfIndex, float scale, @Nullable InkMix inks) {
        this.raster = raster;
        this.bands = bands;
        this.lumaOfIndex = lumaOfIndex;
        this.scale = scale;
        this.inks = inks;
        this.samples = new int[raster.getWidth() * raster.getNumBands()];
    }

    /// Pixels in the colours that screens use.
    ///
    /// @throws PictureException where they are of a kind that is not read
    static RasterRows of(Raster raster, ColorModel colours) throws PictureException {
        if (colours instanceof IndexColorModel palette) {
            float[] luma = new float[palette.getMapSize()];
            for (int i = 0; i < luma.length; i++) {
                luma[i] = Luma.of(palette.getRed(i), palette.getGreen(i), palette.getBlue(i));
            }
            return new RasterRows(raster, 1, luma, 1, null);
        }
        int bands = raster.getNumBands();
        if (bands > 4 || bands == 4 && !colours.hasAlpha()) {
            throw new PictureException("a picture in colours that are not read");
        }
        return new RasterRows(raster, bands < 3 ? 1 : 3, new float[0], scale(raster), null);
    }

    /// Pixels in the colours that printers use.
    static RasterRows inks(Raster raster, InkMix inks) throws PictureException {
        boolean plain =
                raster.getTransferType() == DataBuffer.TYPE_BYTE || raster.getTransferType() == DataBuffer.TYPE_USHORT;
        if (raster.getNumBands() < 4 || !plain) { // a fifth is transparency
            throw new PictureException("a picture in colours that are not read");
        }
        return new RasterRows(raster, 4, new float[0], 1, inks);
    }

    private static float scale(Raster raster) throws PictureException {
        int bits = raster.getSampleModel().getSampleSize(0);
        boolean plain = raster.getTransferType() == DataBuffer.TYPE_BYTE
                || raster.getTransferType() == DataBuffer.TYPE_USHORT
                || raster.getTransferType() == DataBuffer.TYPE_INT;
        if (!plain || bits > 16) {
            throw new PictureException("a picture of pixels that are not read");
        }
        return bits == 8 ? 1 : bits == 16 ? (float) BYTE_MAX / GREATEST_16 : (float) BYTE_MAX / ((1 << bits) - 1);
    }

    @Override
    public int width() {
        return raster.getWidth();
    }

    @Override
    public int height() {
        return raster.getHeight();
    }

    @Override
    public void read(float[] luma, int from) {
        int y = next++;
        if (bands == 3
                && scale == 1
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel model
                && raster.getDataBuffer() instanceof DataBufferByte bytes) {
            readBytes(model, bytes, y, luma, from);
            return;
        }
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, samples);
        int all = raster.getNumBands();
        for (int x = 0; x < raster.getWidth(); x++) {
            int at = x * all;
            luma[from + x] = switch (bands) {
                case 1 -> lumaOfIndex.length == 0 ? samples[at] * scale : index(samples[at]);
                case 3 -> Luma.of(samples[at] * scale, samples[at + 1] * scale, samples[at + 2] * scale);
                default -> inks == null ? 0 : inks.luma(samples, at);
            };
        }
    }

    private float index(int index) {
        return index < lumaOfIndex.length ? lumaOfIndex[index] : 0;
    }

    /// The usual case, and much faster than the general one.
    private void readBytes(PixelInterleavedSampleModel model, DataBufferByte buffer, int y, float[] luma, int from) {
        byte[] bytes = buffer.getData();
        int[] offsets = model.getBandOffsets();
        int step = model.getPixelStride();
        int at = buffer.getOffset()
                + (y + raster.getMinY() - raster.getSampleModelTranslateY()) * model.getScanlineStride()
                + (raster.getMinX() - raster.getSampleModelTranslateX()) * step;
        int red = at + offsets[0];
        int green = at + offsets[1];
        int blue = at + offsets[2];
        for (int x = 0; x < raster.getWidth(); x++) {
            int pixel = x * step;
            luma[from + x] = Luma.of(
                    Byte.toUnsignedInt(bytes[red + pixel]),
                    Byte.toUnsignedInt(bytes[green + pixel]),
                    Byte.toUnsignedInt(bytes[blue + pixel]));
        }
    }
}

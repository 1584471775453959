package io.autovoice.cpu.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBL;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S64;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_U8;
import static org.bytedeco.ffmpeg.global.avutil.av_get_bytes_per_sample;
import static org.bytedeco.ffmpeg.global.avutil.av_get_packed_sample_fmt;
import static org.bytedeco.ffmpeg.global.avutil.av_sample_fmt_is_planar;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Between FFmpeg's sample formats and floats. Full scale is the lowest value of an integer format, so that what was read from 8, 16 or
 * 24 bits is written to as many again without a change.
 */
public final class PcmSamples {
    private static final double SCALE_16 = 1 << 15;
    private static final double SCALE_24 = 1 << 23;
    private static final double SCALE_32 = 0x1p31;

    private PcmSamples() {}

    /** {@code [channel][frame]} */
    public static float[][] read(AVFrame frame) {
        int channels = frame.ch_layout().nb_channels();
        float[][] samples = new float[channels][frame.nb_samples()];
        boolean planar = av_sample_fmt_is_planar(frame.format()) != 0;
        int format = av_get_packed_sample_fmt(frame.format());
        int stride = planar ? 1 : channels;
        for (int channel = 0; channel < channels; channel++) {
            ByteBuffer plane = plane(frame, planar ? channel : 0, stride);
            int offset = planar ? 0 : channel;
            for (int n = 0; n < samples[channel].length; n++) {
                samples[channel][n] = sample(plane, format, n * stride + offset);
            }
        }
        return samples;
    }

    /** Into a frame of one of the formats that our encoders take. */
    public static void write(float[][] samples, AVFrame frame) {
        boolean planar = av_sample_fmt_is_planar(frame.format()) != 0;
        int format = av_get_packed_sample_fmt(frame.format());
        int stride = planar ? 1 : samples.length;
        for (int channel = 0; channel < samples.length; channel++) {
            ByteBuffer plane = plane(frame, planar ? channel : 0, stride);
            int offset = planar ? 0 : channel;
            for (int n = 0; n < samples[channel].length; n++) {
                putSample(plane, format, n * stride + offset, samples[channel][n]);
            }
        }
    }

    private static ByteBuffer plane(AVFrame frame, int index, int stride) {
        long bytes = (long) frame.nb_samples() * stride * av_get_bytes_per_sample(frame.format());
        return frame.extended_data(index).capacity(bytes).asByteBuffer().order(ByteOrder.nativeOrder());
    }

    private static float sample(ByteBuffer plane, int format, int index) {
        return switch (format) {
            case AV_SAMPLE_FMT_U8 -> ((plane.get(index) & 0xff) - 128) / 128f;
            case AV_SAMPLE_FMT_S16 -> (float) (plane.getShort(2 * index) / SCALE_16);
            case AV_SAMPLE_FMT_S32 -> (float) (plane.getInt(4 * index) / SCALE_32);
            case AV_SAMPLE_FMT_S64 -> (float) (plane.getLong(8 * index) * 0x1p-63);
            case AV_SAMPLE_FMT_FLT -> plane.getFloat(4 * index);
            case AV_SAMPLE_FMT_DBL -> (float) plane.getDouble(8 * index);
            default -> throw new IllegalStateException("FFmpeg has no sample format " + format);
        };
    }

    private static void putSample(ByteBuffer plane, int format, int index, float sample) {
        switch (format) {
            case AV_SAMPLE_FMT_S16 -> plane.putShort(2 * index, (short) rounded(sample, SCALE_16));
            case AV_SAMPLE_FMT_S32 -> plane.putInt(4 * index, rounded(sample, SCALE_24) << 8); // upper 24 bits
            case AV_SAMPLE_FMT_FLT -> plane.putFloat(4 * index, sample);
            default -> throw new IllegalStateException("No encoder takes sample format " + format);
        }
    }

    private static int rounded(float sample, double scale) {
        return (int) Math.max(-scale, Math.min(scale - 1, Math.rint(sample * scale)));
    }
}

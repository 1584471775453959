package io.autovoice.cpu.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;

import io.autovoice.application.io.SampleFormat;

/**
 * How FFmpeg is to encode.
 *
 * @param encoder its name for the encoder
 * @param sampleFormat an AV_SAMPLE_FMT that the encoder takes; of S32 the upper 24 bits count
 * @param bitRate bits a second, 0 where nothing is lost
 */
public record EncoderSettings(String encoder, int sampleFormat, long bitRate) {

    public static EncoderSettings wav(SampleFormat format) {
        return switch (format) {
            case PCM_16 -> new EncoderSettings("pcm_s16le", AV_SAMPLE_FMT_S16, 0);
            case PCM_24 -> new EncoderSettings("pcm_s24le", AV_SAMPLE_FMT_S32, 0);
            case FLOAT_32 -> new EncoderSettings("pcm_f32le", AV_SAMPLE_FMT_FLT, 0);
        };
    }

    public static EncoderSettings flac(SampleFormat format) {
        return switch (format) {
            case PCM_16 -> new EncoderSettings("flac", AV_SAMPLE_FMT_S16, 0);
            case PCM_24, FLOAT_32 -> new EncoderSettings("flac", AV_SAMPLE_FMT_S32, 0);
        };
    }

    public static EncoderSettings lossy(String encoder, boolean planar, long bitRate) {
        return new EncoderSettings(encoder, planar ? AV_SAMPLE_FMT_FLTP : AV_SAMPLE_FMT_FLT, bitRate);
    }
}

package io.autovoice.cpu.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Owns an AVCodecContext that encodes. */
public final class AudioEncoder implements AutoCloseable {
    private static final int FRAMES_IF_FREE = 4096; // PCM takes any number

    private final AVCodecContext context;

    public AudioEncoder(EncoderSettings settings, int rate, int channels) throws FfmpegException {
        Ffmpeg.prepare();
        AVCodec codec = avcodec_find_encoder_by_name(settings.encoder());
        if (codec == null) {
            throw new FfmpegException("this build of FFmpeg has no encoder '%s'".formatted(settings.encoder()));
        }
        context = Ffmpeg.allocated(avcodec_alloc_context3(codec));
        try {
            context.sample_fmt(settings.sampleFormat());
            context.sample_rate(rate);
            context.time_base().num(1).den(rate);
            context.bit_rate(settings.bitRate());
            context.bits_per_raw_sample(24); // of formats with 32 only
            context.flags(context.flags() | AV_CODEC_FLAG_BITEXACT | AV_CODEC_FLAG_GLOBAL_HEADER);
            av_channel_layout_default(context.ch_layout(), channels);
            Ffmpeg.check(avcodec_open2(context, codec, (AVDictionary) null));
        } catch (FfmpegException failure) {
            close();
            throw failure;
        }
    }

    public AVCodecContext context() {
        return context;
    }

    /** How many frames to send at once; only the last time fewer. */
    public int framesPerPacket() {
        return context.frame_size() > 0 ? context.frame_size() : FRAMES_IF_FREE;
    }

    public void send(NativeFrame frame) throws FfmpegException {
        Ffmpeg.check(avcodec_send_frame(context, frame.handle()));
    }

    /** No more samples follow. */
    public void drain() throws FfmpegException {
        Ffmpeg.check(avcodec_send_frame(context, (AVFrame) null));
    }

    /** False if more samples are needed first, or all is done. */
    public boolean receive(NativePacket packet) throws FfmpegException {
        int code = avcodec_receive_packet(context, packet.handle());
        return code != Ffmpeg.AGAIN && code != AVERROR_EOF && Ffmpeg.check(code) >= 0;
    }

    @Override
    public void close() {
        avcodec_free_context(context);
    }
}

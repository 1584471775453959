package io.autovoice.cpu.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Owns an AVFrame: decoded samples. */
public final class NativeFrame implements AutoCloseable {
    private final AVFrame handle = Ffmpeg.allocated(av_frame_alloc());

    public AVFrame handle() {
        return handle;
    }

    /** Room for {@code frames} samples a channel in the form that {@code encoder} takes, to be played from {@code start} on. */
    public void allocate(AVCodecContext encoder, long start, int frames) throws FfmpegException {
        av_frame_unref(handle);
        handle.format(encoder.sample_fmt());
        handle.sample_rate(encoder.sample_rate());
        handle.nb_samples(frames);
        handle.pts(start);
        Ffmpeg.check(av_channel_layout_copy(handle.ch_layout(), encoder.ch_layout()));
        Ffmpeg.check(av_frame_get_buffer(handle, 0));
    }

    @Override
    public void close() {
        av_frame_free(handle);
    }
}

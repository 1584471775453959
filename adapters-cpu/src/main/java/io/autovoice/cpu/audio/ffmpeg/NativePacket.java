package io.autovoice.cpu.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

/** Owns an AVPacket: encoded data on its way between a file and a codec. */
public final class NativePacket implements AutoCloseable {
    private final AVPacket handle = Ffmpeg.allocated(av_packet_alloc());

    public AVPacket handle() {
        return handle;
    }

    public void clear() {
        av_packet_unref(handle);
    }

    @Override
    public void close() {
        av_packet_free(handle);
    }
}

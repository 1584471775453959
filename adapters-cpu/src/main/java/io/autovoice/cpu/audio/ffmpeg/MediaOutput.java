package io.autovoice.cpu.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;

import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** Owns an AVFormatContext for writing, with one audio stream. */
public final class MediaOutput implements AutoCloseable {
    private final AVFormatContext context = new AVFormatContext(null);

    public MediaOutput(String muxer) throws FfmpegException {
        Ffmpeg.prepare();
        Ffmpeg.check(avformat_alloc_output_context2(context, (AVOutputFormat) null, muxer, (String) null));
        context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT); // no version, no date
    }

    /** @param bytes stays the caller's, and must be open until this is closed or finished */
    public void begin(AVCodecContext encoder, OutputBytes bytes) throws FfmpegException {
        AVStream stream = Ffmpeg.allocated(avformat_new_stream(context, null));
        Ffmpeg.check(avcodec_parameters_from_context(stream.codecpar(), encoder));
        stream.time_base(encoder.time_base());
        context.pb(bytes.handle());
        // The first is wav's, the second m4a's: its edit list then counts samples, not milliseconds.
        Map<String, String> wishes = Map.of("rf64", "auto", "movie_timescale", String.valueOf(encoder.sample_rate()));
        try (MediaOptions options = new MediaOptions(wishes)) {
            Ffmpeg.check(avformat_write_header(context, options.handle()));
        }
    }

    public void write(NativePacket packet, AVCodecContext encoder) throws FfmpegException {
        AVStream stream = context.streams(0);
        packet.handle().stream_index(0);
        av_packet_rescale_ts(packet.handle(), encoder.time_base(), stream.time_base());
        Ffmpeg.check(av_interleaved_write_frame(context, packet.handle()));
    }

    public void finish() throws FfmpegException {
        Ffmpeg.check(av_write_trailer(context));
    }

    @Override
    public void close() {
        avformat_free_context(context);
    }
}

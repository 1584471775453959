package io.autovoice.cpu.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_PROP_LOSSY;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_CRCCHECK;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_EXPLODE;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_descriptor_get;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecDescriptor;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/** Owns an AVCodecContext that decodes. Encoder delay and padding that the file declares are cut off by FFmpeg. */
public final class AudioDecoder implements AutoCloseable {
    private final AVCodecContext context;

    public AudioDecoder(AVStream stream) throws FfmpegException {
        AVCodec codec = avcodec_find_decoder(stream.codecpar().codec_id());
        if (codec == null) {
            throw new FfmpegException("no decoder for its codec");
        }
        context = Ffmpeg.allocated(avcodec_alloc_context3(codec));
        try {
            Ffmpeg.check(avcodec_parameters_to_context(context, stream.codecpar()));
            context.pkt_timebase(stream.time_base()); // or the padding at the end stays
            if (!isLossy()) {
                context.err_recognition(AV_EF_CRCCHECK | AV_EF_EXPLODE); // one wrong sample is a failure
            }
            Ffmpeg.check(avcodec_open2(context, codec, (AVDictionary) null));
        } catch (FfmpegException failure) {
            close();
            throw failure;
        }
    }

    public boolean isLossy() {
        AVCodecDescriptor codec = avcodec_descriptor_get(context.codec_id());
        return codec != null && (codec.props() & AV_CODEC_PROP_LOSSY) != 0;
    }

    public void send(NativePacket packet) throws FfmpegException {
        Ffmpeg.check(avcodec_send_packet(context, packet.handle()));
    }

    /** No more packets follow: what the decoder holds back comes out. */
    public void drain() throws FfmpegException {
        Ffmpeg.check(avcodec_send_packet(context, (AVPacket) null));
    }

    /** False if the next packet is needed first, or all is done. */
    public boolean receive(NativeFrame frame) throws FfmpegException {
        int code = avcodec_receive_frame(context, frame.handle());
        return code != Ffmpeg.AGAIN && code != AVERROR_EOF && Ffmpeg.check(code) >= 0;
    }

    @Override
    public void close() {
        avcodec_free_context(context);
    }
}

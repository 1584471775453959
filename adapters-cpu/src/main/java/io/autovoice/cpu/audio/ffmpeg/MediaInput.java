package io.autovoice.cpu.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/** Owns an AVFormatContext open for reading. */
public final class MediaInput implements AutoCloseable {
    // Recordings only: playlists, subtitles, pictures and raw data would open other files or take any bytes for sound.
    private static final String CONTAINERS = String.join(
            ",",
            List.of(
                    "wav,w64,aiff,au,caf,flac,mp3,aac,ogg,mov,mp4,m4a,matroska,webm,avi,asf,flv,mpeg,mpegts,amr,ac3,eac3,dts",
                    "ape,wv,tta,mpc,mpc8,dsf,rm,voc"));

    private final AVFormatContext context = new AVFormatContext(null);

    public MediaInput(Path path) throws FfmpegException {
        Ffmpeg.prepare();
        Map<String, String> restrictions = Map.of("format_whitelist", CONTAINERS, "protocol_whitelist", "file");
        try (MediaOptions options = new MediaOptions(restrictions);
                BytePointer url = Ffmpeg.url(path)) {
            // Frees the context itself when it fails.
            Ffmpeg.check(avformat_open_input(context, url, null, options.handle()));
        }
    }

    /** The first audio stream, if there is one; the others are not read. */
    public OptionalInt findAudio() throws FfmpegException {
        Ffmpeg.check(avformat_find_stream_info(context, (PointerPointer<AVDictionary>) null));
        OptionalInt audio = OptionalInt.empty();
        for (int index = 0; index < context.nb_streams(); index++) {
            boolean isAudio = context.streams(index).codecpar().codec_type() == AVMEDIA_TYPE_AUDIO;
            if (isAudio && audio.isEmpty()) {
                audio = OptionalInt.of(index);
            } else {
                context.streams(index).discard(AVDISCARD_ALL);
            }
        }
        return audio;
    }

    public AVStream stream(int index) {
        return context.streams(index);
    }

    /** FFmpeg's names for the container, separated by commas. */
    public String container() {
        return context.iformat().name().getString();
    }

    public int durationEstimationMethod() {
        return context.duration_estimation_method();
    }

    /** False at the end of the file. */
    public boolean read(NativePacket packet) throws FfmpegException {
        packet.clear();
        int code = av_read_frame(context, packet.handle());
        return code != AVERROR_EOF && Ffmpeg.check(code) >= 0;
    }

    @Override
    public void close() {
        avformat_close_input(context);
    }
}

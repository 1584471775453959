package io.autovoice.cpu.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;

/** FFmpeg's conventions: return codes, file names, its own log. */
final class Ffmpeg {
    /** "Not now": the codec wants input before it gives more output. EAGAIN of errno.h. */
    static final int AGAIN = Loader.getPlatform().startsWith("macosx") ? -35 : -11;

    static {
        av_log_set_level(AV_LOG_QUIET); // failures reach us as codes; the console is the program's own
    }

    private Ffmpeg() {}

    /** Loads this class, and with it silences FFmpeg's log. To be called before anything else. */
    static void prepare() {}

    static int check(int code) throws FfmpegException {
        if (code < 0) {
            throw FfmpegException.ofCode(code);
        }
        return code;
    }

    /** For allocations, which give a null pointer when they fail. */
    static <T extends Pointer> T allocated(T handle) {
        if (Pointer.isNull(handle)) {
            throw new OutOfMemoryError("FFmpeg could not allocate memory");
        }
        return handle;
    }

    /** The protocol is named, since "a:b.wav" would be taken for a protocol "a"; FFmpeg wants UTF-8 on every system. */
    static BytePointer url(Path path) {
        return new BytePointer(("file:" + path.toAbsolutePath() + "\0").getBytes(StandardCharsets.UTF_8));
    }
}

package io.autovoice.cpu.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** Owns an AVIOContext: a file that bytes are written to. */
public final class OutputBytes implements AutoCloseable {
    private final AVIOContext handle = new AVIOContext(null);

    public OutputBytes(Path path) throws FfmpegException {
        Ffmpeg.prepare();
        try (BytePointer url = Ffmpeg.url(path)) {
            Ffmpeg.check(avio_open(handle, url, AVIO_FLAG_WRITE));
        }
    }

    public AVIOContext handle() {
        return handle;
    }

    /** Closes the file and says what went wrong since it was opened: a full disk may show only now. */
    public void finish() throws FfmpegException {
        Ffmpeg.check(avio_closep(handle));
    }

    @Override
    public void close() {
        if (!Pointer.isNull(handle)) {
            avio_closep(handle);
        }
    }
}

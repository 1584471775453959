package io.autovoice.cpu.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;

/** What FFmpeg answered, in words; translated into a domain failure before it leaves this package. */
public final class FfmpegException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int NO_SPACE = -28; // ENOSPC of errno.h, the same on Linux, macOS and Windows
    private static final int LONGEST_TEXT = 256;

    private final int code;

    public FfmpegException(String message) {
        this(message, 0);
    }

    private FfmpegException(String message, int code) {
        super(message);
        this.code = code;
    }

    public static FfmpegException ofCode(int code) {
        byte[] text = new byte[LONGEST_TEXT];
        av_strerror(code, text, text.length);
        String message = new String(text, StandardCharsets.UTF_8);
        return new FfmpegException(message.substring(0, Math.max(0, message.indexOf('\0'))), code);
    }

    public boolean isDiskFull() {
        return code == NO_SPACE;
    }
}

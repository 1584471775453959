package io.autovoice.cpu.audio;

import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_STREAM;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import io.autovoice.cpu.audio.ffmpeg.MediaInput;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVStream;

/**
 * The length that a file's header gives its audio.
 *
 * @param seconds 0 if the header says nothing that can be relied on
 * @param trims whether samples beyond it are the encoder's padding
 */
record DeclaredLength(double seconds, boolean trims) {
    // Containers whose header counts the audio's own samples. Others give the length of the video, or an estimate.
    private static final List<String> COUNTED = List.of("w64", "aiff", "au", "caf", "flac", "mp3", "mov", "ogg");
    private static final double TOLERANCE_SECONDS = 0.25;

    static DeclaredLength of(Recording recording, MediaInput input, AVStream stream) {
        String container = input.container().split(",", 2)[0];
        if (container.equals("wav")) {
            return new DeclaredLength(RiffHeader.seconds(recording.path()), false);
        }
        boolean counted = COUNTED.contains(container)
                && input.durationEstimationMethod() == AVFMT_DURATION_FROM_STREAM
                && stream.duration() > 0;
        double seconds = counted ? stream.duration() * av_q2d(stream.time_base()) : 0;
        return new DeclaredLength(seconds, counted && container.equals("mov"));
    }

    /** So much is gone that it is not the recording any more. */
    boolean isFarBeyond(double decodedSeconds) {
        return seconds - decodedSeconds > TOLERANCE_SECONDS;
    }
}

package io.autovoice.cpu.conversion.retrieval;

import io.autovoice.cpu.conversion.track.VoiceTrack;
import java.util.stream.IntStream;

/**
 * Frames of a song of one kind, and what they say.
 *
 * @param rows one for each of {@code frames}
 */
record SaidFrames(boolean voiced, int[] frames, float[][] rows) {

    /** Which of {@code rows} are louder than a pause. */
    int[] active(VoiceTrack track) {
        double pause = track.pauseLevel();
        return IntStream.range(0, frames.length)
                .filter(index -> track.level()[frames[index]] > pause)
                .toArray();
    }

    /** The values of these frames out of one value a frame of the song. */
    float[] of(float[] values) {
        float[] own = new float[frames.length];
        for (int index = 0; index < own.length; index++) {
            own[index] = values[frames[index]];
        }
        return own;
    }
}

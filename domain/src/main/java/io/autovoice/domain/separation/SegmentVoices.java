package io.autovoice.domain.separation;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import java.util.function.Consumer;

/** Takes the voice out of pieces of one song, one after the other, all of one length. May reuse its buffers: for one thread. */
public interface SegmentVoices {

    /** Samples of a piece, without context. */
    int frames();

    /** Real neighbours that a piece is read with, on each side. */
    int context();

    /**
     * The voice in one piece.
     *
     * @param song all channels, {@code [channel][context + frames + context]}
     * @param stereo the same piece as two channels, for networks that take two
     * @return {@code [channel][context + frames + context]}, of which what lies between counts; good until the next call
     */
    float[][] voice(float[][] song, float[][] stereo, StageProgress progress);

    /** Works on songs. Safe for use by many threads. */
    @FunctionalInterface
    interface Opener {
        /**
         * Starts on a song, and gives back whatever that takes when the work has ended, well or not.
         *
         * @param song at 44.1 kHz, any number of channels
         * @param work is given what takes the voice out of its pieces, good until it returns
         */
        void on(Waveform song, StageProgress progress, Consumer<SegmentVoices> work);
    }
}

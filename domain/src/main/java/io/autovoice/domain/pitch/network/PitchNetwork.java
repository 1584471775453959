package io.autovoice.domain.pitch.network;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import java.util.function.Consumer;

/** A network that hears the pitch of a voice at 16 kHz, frame by frame; frame i lies at sample {@code i * hop()}. For one thread. */
public interface PitchNetwork {
    SampleRate RATE = new SampleRate(16_000);

    /** Samples from one frame to the next. */
    int hop();

    /** Frames whose answers are used from one run. */
    int framesPerRun();

    /** Frames on either side of a run that are heard with it and thrown away, so that no seam is left. */
    int context();

    /** Frames that it has for a recording of so many samples: 1 or more. */
    long frames(long samples);

    /**
     * Hears some frames.
     *
     * @param voice one channel at {@link #RATE}
     * @param first frame, of the {@link #frames} that the recording has
     * @param count of frames from there, all of which it has
     */
    PitchGuesses hear(Waveform voice, long first, int count);

    /** Makes one a voice. Safe for use by many threads. */
    @FunctionalInterface
    interface Opener {
        /**
         * Makes a network, and gives back whatever it takes when the work has ended, well or not.
         *
         * @param progress told while making it takes long
         * @param work is given the network, good until it returns
         */
        void open(StageProgress progress, Consumer<PitchNetwork> work);
    }
}

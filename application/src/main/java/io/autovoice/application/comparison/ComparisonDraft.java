package io.autovoice.application.comparison;

import io.autovoice.application.comparison.outcome.Comparison;
import io.autovoice.application.comparison.outcome.Track;
import io.autovoice.domain.audio.Waveform;
import java.nio.file.Path;

/** A page in the making. For one thread; of no use once it is published or discarded. */
public interface ComparisonDraft {
    /** Where a track's audio is to be written meanwhile. */
    Path audioFile(String fileName);

    /** Draws a track's spectrogram now, so that its sound need not be kept. */
    void draw(Track track, Waveform waveform);

    /**
     * Writes the page and moves all into place.
     *
     * @return the page's file
     * @throws io.autovoice.domain.failure.OutputNotWrittenException if that fails
     */
    Path publish(Comparison comparison);

    /** Removes every trace of a page that isn't published. */
    void discard();
}

package io.autovoice.application;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.application.stages.Stages;

/** Converts a song into another voice. Safe for use by many threads if the stages are. */
public interface ConvertSong {
    /**
     * Reads, separates, finds the pitch, converts and mixes; returns with the result in memory (a song of over two minutes: in temporary
     * files of whoever opened the stages).
     *
     * @throws io.autovoice.domain.failure.ConversionException in the forms that its subclasses name
     */
    ConvertedSong convert(ConvertSongRequest request);

    static ConvertSong using(Stages stages, AudioReader reader, VoiceProfiles voices) {
        return new ObservedConversion(stages, reader, voices);
    }
}

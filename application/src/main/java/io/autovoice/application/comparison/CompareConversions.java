package io.autovoice.application.comparison;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.AudioWriter;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.domain.speaker.SpeakerEncoder;
import java.time.Clock;

/** Converts a song to several voices with several presets and publishes a page to listen to and compare them. */
@FunctionalInterface
public interface CompareConversions {
    /**
     * One conversion at a time; separation and F0 are done once where presets share them. The page appears whole or not at all.
     *
     * @throws io.autovoice.domain.failure.MissingResourceException if a voice doesn't exist, before any work
     * @throws io.autovoice.domain.failure.ConversionException as a conversion, or if the page can't be written
     */
    PublishedComparison compare(ComparisonRequest request);

    /**
     * @param speakers hears how alike voices are; where it isn't installed, the comparison says so and has no such scores
     */
    static CompareConversions using(
            PresetStages stages,
            AudioReader reader,
            AudioWriter writer,
            VoiceProfiles voices,
            SpeakerEncoder speakers,
            ComparisonPages pages) {
        return new SongComparison(stages, reader, writer, voices, speakers, pages, Clock.systemDefaultZone());
    }
}

package io.autovoice.application.voice.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.voice.reference.quality.Noise;
import io.autovoice.application.voice.reference.quality.RecordingQuality;
import io.autovoice.application.voice.reference.quality.Reverberation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceAdviceTest {
    private static final Noise CLEAN = new Noise(50, true);
    private static final Reverberation DRY = new Reverberation(0.15);
    private static final SungRange WIDE = new SungRange(110, 220, 440);

    @Test
    void of_a_good_reference_nothing_is_said() {
        assertThat(ReferenceAdvice.on(report(60, CLEAN, DRY, 0, 16_000))).isEmpty();
    }

    @Test
    void each_flaw_is_named_with_its_size() {
        assertThat(ReferenceAdvice.on(report(12, new Noise(14, true), new Reverberation(0.8), 0.02, 8000)))
                .satisfiesExactly(
                        length -> assertThat(length)
                                .startsWith("12 s of voice work")
                                .contains("40 s"),
                        noise -> assertThat(noise).contains("14 dB below the voice", "record closer"),
                        room -> assertThat(room).contains("reverberant", "0.8 s"),
                        clipping -> assertThat(clipping).contains("clipped", "2.0 %"),
                        band -> assertThat(band).contains("8.0 kHz", "song's singer"));
    }

    @Test
    void a_file_with_room_for_highs_that_it_lacks_is_a_copy_of_something() {
        assertThat(ReferenceAdvice.on(report(60, CLEAN, DRY, 0, 8000, 44_100)))
                .singleElement()
                .asString()
                .contains("compressed or filtered copies")
                .doesNotContain("44.1 kHz");
        assertThat(ReferenceAdvice.on(report(60, CLEAN, DRY, 0, 8000, 16_000)))
                .singleElement()
                .asString()
                .contains("A recording at 44.1 kHz");
    }

    @Test
    void noise_that_may_be_a_held_note_is_not_complained_of() {
        assertThat(ReferenceAdvice.on(report(60, new Noise(14, false), DRY, 0, 16_000)))
                .isEmpty();
    }

    @Test
    void one_of_several_recordings_is_named() {
        assertThat(ReferenceAdvice.on("attic.wav", new RecordingQuality(new Noise(9, true), DRY, 0)))
                .singleElement()
                .asString()
                .startsWith("attic.wav has noise at 9 dB");
    }

    private static ReferenceReport report(
            double seconds, Noise noise, Reverberation room, double clipped, double bandwidth) {
        return report(seconds, noise, room, clipped, bandwidth, 16_000);
    }

    private static ReferenceReport report(
            double seconds, Noise noise, Reverberation room, double clipped, double bandwidth, double rate) {
        return new ReferenceReport(
                seconds + 2, seconds, 0.7, 0.96, noise, room, clipped, bandwidth, WIDE, 0.3, 0, rate, List.of());
    }
}

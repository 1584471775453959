package io.autovoice.application.voice.reference.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.autovoice.application.voice.reference.quality.Reverberation.Kind;
import io.autovoice.domain.testing.TestSignals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReverberationTest {
    @ParameterizedTest
    @CsvSource({"0.25, DRY", "0.45, ROOM", "0.8, REVERBERANT"})
    void a_room_is_heard_in_how_the_level_falls(double rt60, Kind kind) {
        Reverberation room =
                Reverberation.of(FlawedVoices.waveform(FlawedVoices.reverberant(FlawedVoices.words(), rt60, 5)));

        assertThat(room.seconds()).isCloseTo(rt60, withinPercentage(20));
        assertThat(room.kind()).isEqualTo(kind);
    }

    @Test
    void nothing_is_said_where_nothing_falls() {
        Reverberation room = Reverberation.of(TestSignals.harmonicTone(FlawedVoices.RATE, 5, 220));

        assertThat(room.known()).isFalse();
        assertThat(room.kind()).isEqualTo(Kind.UNKNOWN);
    }
}

package io.autovoice.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotesTest {

    @ParameterizedTest
    @CsvSource({"440, A4 (440.0 Hz)", "261.63, C4 (261.6 Hz)", "233.08, A♯3 (233.1 Hz)", "16.35, C0 (16.4 Hz)"})
    void a_frequency_has_the_name_of_its_nearest_note(double hertz, String described) {
        assertThat(Notes.described(hertz)).isEqualTo(described);
        assertThat(Notes.hertz(Notes.number(hertz))).isCloseTo(hertz, within(1e-9));
    }
}

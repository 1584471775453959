package io.autovoice.cpu.conversion.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.pitch.F0Contour;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionsTest {

    @Test
    void a_short_song_is_one_section() {
        List<Sections.Section> sections = Sections.of(contour(3000, 0));

        assertThat(sections).containsExactly(new Sections.Section(0, 3000));
    }

    @Test
    void a_long_song_is_cut_in_its_pauses_without_gap() {
        List<Sections.Section> sections = Sections.of(contour(60_000, 700));

        int at = 0;
        for (Sections.Section section : sections) {
            assertThat(section.from()).isEqualTo(at);
            at = section.to();
            assertThat(at == 60_000 || at % 700 == 0).isTrue();
        }
        assertThat(at).isEqualTo(60_000);
        assertThat(sections).hasSizeGreaterThan(2);
    }

    @Test
    void a_song_without_a_pause_is_cut_all_the_same() {
        List<Sections.Section> sections = Sections.of(contour(50_000, 0));

        assertThat(sections)
                .extracting(Sections.Section::frames)
                .containsExactly(10_000, 10_000, 10_000, 10_000, 10_000);
    }

    /** Voiced, but for one hop in {@code every}; 0 for never. */
    private static F0Contour contour(int hops, int every) {
        float[] hertz = new float[hops];
        Arrays.fill(hertz, 200f);
        for (int hop = 0; every > 0 && hop < hops; hop += every) {
            hertz[hop] = Float.NaN;
        }
        return new F0Contour(FrameGrid.TEN_MILLISECONDS, hertz);
    }
}

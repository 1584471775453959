package io.autovoice.domain.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.Semitones;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class VibratoRemovalTest {
    private static final DoubleUnaryOperator DRIFT = t -> 40 * t;

    @Test
    void holds_the_note_on_its_slow_movement() {
        F0Contour sung = Contours.of(2, Contours.sum(DRIFT, Contours.vibrato(5.7, 60)));

        F0Contour straight = VibratoRemoval.from(sung, Techniques.in(sung));

        F0Contour truth = Contours.of(2, DRIFT);
        for (int hop = 30; hop < 170; hop++) {
            double cents =
                    100 * Semitones.between(truth.at(hop), straight.at(hop)).value();
            assertThat(cents).isCloseTo(0, offset(6.0));
        }
    }

    @Test
    void leaves_everything_else_bit_for_bit() {
        F0Contour sung = Contours.of(4, t -> t > 3 ? Double.NaN : t < 1.5 ? 7 * t * t : 50 * Math.sin(36 * (t - 1.5)));

        F0Contour straight = VibratoRemoval.from(sung, Techniques.in(sung));

        for (int hop = 0; hop < sung.hops(); hop++) {
            if (hop < 135 || hop > 301) {
                assertThat(Float.floatToRawIntBits(straight.at(hop))).isEqualTo(Float.floatToRawIntBits(sung.at(hop)));
            }
        }
        assertThat(straight.at(220)).isNotEqualTo(sung.at(220));
    }

    @Test
    void joins_without_a_jump() {
        F0Contour sung = Contours.of(3, t -> t < 1 || t > 2 ? 0 : 60 * Math.sin(2 * Math.PI * 6 * (t - 1)));

        F0Contour straight = VibratoRemoval.from(sung, Techniques.in(sung));

        for (int hop = 1; hop < straight.hops(); hop++) {
            double step = 100
                    * Semitones.between(straight.at(hop - 1), straight.at(hop)).value();
            assertThat(step).isCloseTo(0, offset(23.0)); // the vibrato's own steepest step
        }
    }

    @Test
    void without_techniques_nothing_changes() {
        F0Contour sung = Contours.of(1, Contours.vibrato(6, 60));

        assertThat(VibratoRemoval.from(sung, List.of()).toArray()).isEqualTo(sung.toArray());
    }
}

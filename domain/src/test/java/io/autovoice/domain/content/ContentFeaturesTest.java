package io.autovoice.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.autovoice.domain.audio.FrameGrid;
import org.junit.jupiter.api.Test;

class ContentFeaturesTest {
    private static final FrameGrid GRID = new FrameGrid(0.020);

    @Test
    void rows_follow_each_other() {
        ContentFeatures features = new ContentFeatures(GRID, 2, new float[] {1, 2, 3, 4, 5, 6});

        assertThat(features.hops()).isEqualTo(3);
        assertThat(features.row(1)).containsExactly(3, 4);
        assertThat(features.at(2, 1)).isEqualTo(6);
    }

    @Test
    void its_values_are_a_copy() {
        float[] values = {1, 2};
        ContentFeatures features = new ContentFeatures(GRID, 2, values);

        values[0] = 7;

        assertThat(features.at(0, 0)).isEqualTo(1);
    }

    @Test
    void a_broken_row_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContentFeatures(GRID, 2, new float[3]))
                .withMessageContaining("3 values for rows of 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentFeatures(GRID, 2, new float[0]));
    }
}

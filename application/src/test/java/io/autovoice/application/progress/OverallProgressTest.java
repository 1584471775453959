package io.autovoice.application.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.progress.StageProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverallProgressTest {
    private final List<Double> heard = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();
    private final OverallProgress overall = new OverallProgress((percent, step) -> heard.add(percent), cancellation);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void never_falls_and_stays_within_its_bounds(long seed) {
        Random random = new Random(seed);
        StageProgress[] steps = {overall.step("one", 0, 40), overall.step("two", 40, 100)};

        for (int n = 0; n < 200; n++) {
            steps[random.nextInt(2)].advanced(2 * random.nextDouble() - 0.5);
        }

        assertThat(heard).hasSize(200).isSorted().allMatch(percent -> percent >= 0 && percent <= 100);
    }

    @Test
    void a_step_covers_its_part() {
        StageProgress step = overall.step("conversion", 52, 95);

        step.advanced(0);
        step.advanced(0.5);
        step.advanced(1);

        assertThat(heard).containsExactly(52.0, 73.5, 95.0);
    }

    @Test
    void a_listener_that_throws_is_ignored() {
        OverallProgress broken = new OverallProgress(
                (percent, step) -> {
                    throw new IllegalStateException("broken on purpose");
                },
                cancellation);

        assertThatCode(() -> broken.step("mixing", 95, 100).advanced(1)).doesNotThrowAnyException();
    }

    @Test
    void a_cancellation_comes_through() {
        StageProgress step = overall.step("mixing", 95, 100);
        step.advanced(0);
        cancellation.cancel();

        assertThatThrownBy(() -> step.advanced(0.5)).isInstanceOf(ConversionCancelledException.class);
        assertThat(heard).hasSize(1);
    }
}

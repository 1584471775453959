package io.autovoice.bootstrap.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.StageTimings;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private static final StageTimings RUN = new StageTimings(
            Map.of(PipelineStage.SEPARATION, Duration.ofNanos(12), PipelineStage.MIXING, Duration.ofNanos(34)),
            Duration.ofNanos(56),
            Map.of());

    private final List<String> answers = new ArrayList<>();
    private final List<Path> profiles = new ArrayList<>();

    @Test
    void it_runs_as_often_as_it_is_told_and_ends_with_its_orders() {
        serve("run\nprofile some where.json\nrun\n");

        assertThat(answers)
                .containsExactly(
                        "autovoice-bench ready 1",
                        "autovoice-bench ran separation=12 mixing=34 total=56",
                        "autovoice-bench written",
                        "autovoice-bench ran separation=12 mixing=34 total=56");
        assertThat(profiles).containsExactly(Path.of("some where.json"));
    }

    @Test
    void times_are_read_as_they_were_written() {
        assertThat(Worker.read(Worker.of(RUN))).isEqualTo(RUN);
        assertThatThrownBy(() -> Worker.read("autovoice-bench written")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_order_that_is_none_is_refused() {
        assertThatThrownBy(() -> serve("dance\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dance");
    }

    @Test
    void this_build_is_started_by_a_class_that_is_there() {
        assertThatCode(() -> Class.forName(WorkerProcess.MAIN)).doesNotThrowAnyException();
    }

    private void serve(String orders) {
        new Worker(() -> RUN, profiles::add).serve(new BufferedReader(new StringReader(orders)), answers::add);
    }
}

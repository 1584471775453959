package io.autovoice.domain.profiling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageListenerTest {
    @Test
    void the_plain_callback_hears_names_and_milliseconds() {
        List<String> heard = new ArrayList<>();
        StageListener listener = StageListener.of((name, elapsedMs) -> heard.add(name + " " + elapsedMs));

        listener.started(PipelineStage.F0_EXTRACTION);
        listener.finished(new StageEvent(PipelineStage.F0_EXTRACTION, 0, 1_500_000));
        listener.finished(new RunEvent(0, 2_000_000, Duration.ZERO, Duration.ZERO));

        assertThat(heard).containsExactly("f0_extraction 1.5", "total 2.0");
    }

    @Test
    void stages_have_the_names_of_the_json() {
        assertThat(PipelineStage.values())
                .extracting(PipelineStage::key)
                .containsExactly("separation", "f0_extraction", "conversion", "mixing");
    }
}

package io.autovoice.application.profiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.profiling.DeviceWork;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.domain.profiling.StageEvent;
import io.autovoice.domain.profiling.StageListener;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SafeStageListenerTest {
    private static final StageEvent EVENT = new StageEvent(PipelineStage.MIXING, 0, 5);
    private static final RunEvent RUN = new RunEvent(0, 9, Duration.ZERO, Duration.ZERO);

    private static final class Throwing implements StageListener {
        @Override
        public void started(PipelineStage stage) {
            throw new IllegalStateException("broken on purpose");
        }

        @Override
        public void finished(StageEvent event) {
            throw new IllegalStateException("broken on purpose");
        }

        @Override
        public void finished(RunEvent run) {
            throw new IllegalStateException("broken on purpose");
        }
    }

    @Test
    void one_that_throws_does_not_keep_the_others_from_hearing() {
        RecordingStageListener recording = new RecordingStageListener();
        SafeStageListener listener = new SafeStageListener(List.of(new Throwing(), recording));

        listener.started(PipelineStage.MIXING);
        listener.finished(EVENT);
        listener.finished(RUN);

        assertThat(recording.events()).containsExactly(EVENT);
        assertThat(recording.run()).isEqualTo(RUN);
    }

    @Test
    void a_recording_has_no_run_before_it_ended() {
        RecordingStageListener recording = new RecordingStageListener();

        assertThatThrownBy(recording::run).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_stage_that_fails_is_heard_of_too() {
        RecordingStageListener recording = new RecordingStageListener();
        StageTimer timer = new StageTimer(PipelineStage.CONVERSION, recording, new DeviceWork());

        assertThatThrownBy(() -> timer.time(() -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(recording.events()).extracting(StageEvent::stage).containsExactly(PipelineStage.CONVERSION);
    }
}

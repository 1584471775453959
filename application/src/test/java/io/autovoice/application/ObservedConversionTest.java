package io.autovoice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.profiling.RecordingStageListener;
import io.autovoice.application.progress.Cancellation;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.StageEvent;
import io.autovoice.domain.profiling.StageListener;
import io.autovoice.domain.profiling.StageTimings;
import io.autovoice.domain.testing.ConstantPitchExtractor;
import io.autovoice.domain.testing.IdentityVocalSeparator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservedConversionTest {
    private static final String PROFILING = "io.autovoice.application.profiling";

    private final List<String> callers = new ArrayList<>();
    private final PitchExtractor callerNoting = (voice, grid, range, progress) -> {
        StackWalker.getInstance().forEach(frame -> callers.add(frame.getClassName()));
        return new ConstantPitchExtractor(FakeSongs.SUNG).extract(voice, grid, range, progress);
    };

    @Test
    void listeners_hear_each_stage_in_order_and_then_the_total() {
        List<String> heard = new ArrayList<>();

        convert(FakeSongs.request().profilingCallback((stage, elapsedMs) -> heard.add(stage)));

        assertThat(heard).containsExactly("separation", "f0_extraction", "conversion", "mixing", "total");
    }

    @Test
    void the_total_holds_stages_and_what_lies_outside() {
        RecordingStageListener listener = new RecordingStageListener();

        convert(FakeSongs.request().listener(listener));

        StageTimings timings = listener.timings();
        assertThat(timings.total()).isGreaterThanOrEqualTo(timings.sumOfStages());
        assertThat(timings.outside()).containsOnlyKeys("reading", "loading_voice");
        assertThat(timings.coverage()).isBetween(0.0, 1.0);
    }

    @Test
    void without_a_listener_no_stage_is_wrapped() {
        FakeSongs.converting(FakeSongs.stages(new IdentityVocalSeparator(), callerNoting))
                .convert(FakeSongs.request().build());

        assertThat(callers).isNotEmpty().noneMatch(name -> name.startsWith(PROFILING));
    }

    @Test
    void with_a_listener_every_stage_is() {
        FakeSongs.converting(FakeSongs.stages(new IdentityVocalSeparator(), callerNoting))
                .convert(FakeSongs.request().listener(new StageListener() {}).build());

        assertThat(callers).anyMatch(name -> name.startsWith(PROFILING));
    }

    @Test
    void a_listener_that_throws_does_not_stop_the_song() {
        List<String> heard = new ArrayList<>();

        convert(FakeSongs.request()
                .profilingCallback((stage, elapsedMs) -> {
                    throw new IllegalStateException("broken on purpose");
                })
                .profilingCallback((stage, elapsedMs) -> heard.add(stage)));

        assertThat(heard).hasSize(5);
    }

    @Test
    void a_stage_that_is_skipped_is_not_heard_of() {
        RecordingStageListener listener = new RecordingStageListener();
        SongSource stems = new SongSource.StemFiles(FakeSongs.VOCALS, Optional.of(FakeSongs.BAND));

        convert(ConvertSongRequest.of(stems, new VoiceId(FakeSongs.VOICE)).listener(listener));

        assertThat(listener.events())
                .extracting(StageEvent::stage)
                .containsExactly(PipelineStage.F0_EXTRACTION, PipelineStage.CONVERSION, PipelineStage.MIXING);
    }

    @Test
    void progress_names_the_steps_and_rises_to_a_hundred() {
        List<Double> percents = new ArrayList<>();
        List<String> steps = new ArrayList<>();

        convert(FakeSongs.request().progress((percent, step) -> {
            percents.add(percent);
            steps.add(step);
        }));

        assertThat(percents).isSorted().endsWith(100.0);
        assertThat(steps.stream().distinct())
                .containsExactly("reading", "separation", "f0_extraction", "conversion", "mixing");
    }

    @Test
    void a_cancelled_conversion_stops_before_the_next_stage() {
        Cancellation cancellation = new Cancellation();
        List<String> finished = new ArrayList<>();
        ConvertSongRequest.Builder request = FakeSongs.request()
                .cancellation(cancellation)
                .profilingCallback((stage, elapsedMs) -> {
                    finished.add(stage);
                    cancellation.cancel();
                });

        assertThatThrownBy(() -> convert(request)).isInstanceOf(ConversionCancelledException.class);
        assertThat(finished).containsExactly("separation", "f0_extraction");
    }

    private static void convert(ConvertSongRequest.Builder request) {
        FakeSongs.converting(FakeSongs.stages()).convert(request.build());
    }
}

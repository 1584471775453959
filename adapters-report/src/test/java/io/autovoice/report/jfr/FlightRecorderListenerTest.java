package io.autovoice.report.jfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.ConvertSongRequest;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.profiling.DeviceTime;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.domain.profiling.StageEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightRecorderListenerTest {
    @TempDir
    Path folder;

    @Test
    void a_recording_with_default_settings_has_each_stage_in_order_and_the_run() throws Exception {
        List<RecordedEvent> events = recorded(() -> convert(new FlightRecorderListener()));

        assertThat(events.stream().filter(event -> name(event).equals(StageRecorded.NAME)))
                .extracting(event -> event.getString("stage"))
                .containsExactly("separation", "f0_extraction", "conversion", "mixing");
        assertThat(events.get(0).getDuration("kernels")).isEqualTo(Duration.ofMillis(2));
        RecordedEvent run = single(events, RunRecorded.NAME);
        assertThat(run.getDuration("elapsed")).isEqualTo(Duration.ofMillis(40));
        assertThat(run.getDuration("reading")).isEqualTo(Duration.ofMillis(2));
        assertThat(run.getDuration("loadingVoice")).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void a_stage_lasts_as_long_as_it_did_lies_within_the_run_and_names_its_thread() throws Exception {
        List<RecordedEvent> events = recorded(() -> convert(new FlightRecorderListener()));

        RecordedEvent run = single(events, RunRecorded.NAME);
        for (RecordedEvent event : events) {
            assertThat(event.getStartTime()).isAfterOrEqualTo(run.getStartTime());
            assertThat(event.getEndTime()).isBeforeOrEqualTo(run.getEndTime());
            assertThat(event.getThread().getJavaName())
                    .isEqualTo(Thread.currentThread().getName());
        }
        assertThat(events.get(0).getDuration()).isBetween(Duration.ofMillis(5), Duration.ofSeconds(5));
    }

    @Test
    void mission_control_finds_them_under_autovoice() throws Exception {
        recorded(() -> convert(new FlightRecorderListener()));

        assertThat(FlightRecorder.getFlightRecorder().getEventTypes().stream()
                        .filter(type -> type.getName().startsWith("io.autovoice.")))
                .extracting(EventType::getLabel, EventType::getCategoryNames)
                .containsExactlyInAnyOrder(tuple("Stage", List.of("AutoVoice")), tuple("Run", List.of("AutoVoice")));
    }

    @Test
    void without_a_recording_nothing_is_recorded_and_nothing_fails() throws Exception {
        assertThatCode(() -> convert(new FlightRecorderListener())).doesNotThrowAnyException();

        assertThat(recorded(() -> {})).isEmpty();
    }

    @Test
    void a_conversion_has_the_listener_only_where_there_is_a_recorder() {
        List<ConvertSongRequest> asked = new ArrayList<>();
        ConvertSong conversion = request -> {
            asked.add(request);
            throw new ConversionCancelledException();
        };
        ConvertSongRequest request =
                ConvertSongRequest.of(Path.of("song.wav"), "anna").build();

        for (boolean recorder : List.of(false, true)) {
            assertThatExceptionOfType(ConversionCancelledException.class)
                    .isThrownBy(() -> new FlightRecordedConversion(conversion, () -> recorder).convert(request));
        }

        assertThat(asked.get(0)).isSameAs(request);
        assertThat(asked.get(1).listeners()).hasExactlyElementsOfTypes(FlightRecorderListener.class);
    }

    @Test
    void a_recording_that_runs_is_noticed() throws Exception {
        recorded(() -> assertThat(FlightRecordedConversion.of(request -> {
                            throw new ConversionCancelledException();
                        })
                        .recorder()
                        .getAsBoolean())
                .isTrue());
    }

    @Test
    void a_stage_that_was_never_begun_is_no_event() throws Exception {
        FlightRecorderListener listener = new FlightRecorderListener();

        assertThat(recorded(() -> listener.finished(new StageEvent(PipelineStage.MIXING, 0, 1))))
                .isEmpty();
    }

    private static void convert(FlightRecorderListener listener) throws InterruptedException {
        for (PipelineStage stage : PipelineStage.values()) {
            listener.started(stage);
            Thread.sleep(5);
            listener.finished(new StageEvent(stage, 0, 5_000_000, Optional.of(new DeviceTime(1, 2, 3))));
        }
        listener.finished(new RunEvent(0, 40_000_000, Duration.ofMillis(2), Duration.ofMillis(1)));
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private List<RecordedEvent> recorded(Work work) throws IOException, InterruptedException {
        Path file = folder.resolve("recording.jfr");
        try (Recording recording = new Recording()) {
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> name(event).startsWith("io.autovoice."))
                .sorted(Comparator.comparing(RecordedEvent::getEndTime))
                .toList();
    }

    private static RecordedEvent single(List<RecordedEvent> events, String name) {
        assertThat(events).filteredOn(event -> name(event).equals(name)).hasSize(1);
        return events.stream()
                .filter(event -> name(event).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String name(RecordedEvent event) {
        return event.getEventType().getName();
    }
}

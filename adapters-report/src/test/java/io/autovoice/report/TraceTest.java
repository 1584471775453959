package io.autovoice.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.report.RunReport;
import io.autovoice.domain.profiling.RunEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TraceTest {
    private List<JsonNode> events = List.of();

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        Reports.writer().writeRun(folder, withTimeOutsideTheStages(SampleReports.onGpu()));
        JsonNode trace = new JsonMapper().readTree(Files.readString(folder.resolve("trace.json")));
        events = StreamSupport.stream(trace.get("traceEvents").spliterator(), false)
                .toList();
    }

    @Test
    void stages_follow_each_other_in_microseconds_from_the_runs_start() {
        assertThat(complete("separation").get("ts").asDouble()).isEqualTo(50_000);
        assertThat(complete("separation").get("dur").asDouble()).isEqualTo(1_234_560);
        assertThat(complete("f0_extraction").get("ts").asDouble()).isEqualTo(1_284_560);
        assertThat(complete("conversion").get("args").get("engine").asString()).isEqualTo("tensorrt");
    }

    @Test
    void the_run_spans_all_and_what_is_outside_the_stages_has_its_own_row() {
        assertThat(complete("total").get("ts").asDouble()).isZero();
        assertThat(complete("total").get("dur").asDouble()).isEqualTo(3_988_240);
        assertThat(complete("loading_voice").get("dur").asDouble()).isEqualTo(20_000);
        assertThat(complete("reading").get("ts").asDouble()).isEqualTo(20_000);
        assertThat(complete("reading").get("tid"))
                .isNotEqualTo(complete("separation").get("tid"));
    }

    @Test
    void process_and_rows_are_named() {
        assertThat(events.stream()
                        .filter(event -> event.get("name").asString().endsWith("_name"))
                        .map(event -> event.get("args").get("name").asString()))
                .containsExactly("AutoVoice", "run", "stages", "outside stages");
    }

    private JsonNode complete(String name) {
        return events.stream()
                .filter(event -> event.get("name").asString().equals(name))
                .filter(event -> event.get("ph").asString().equals("X"))
                .findFirst()
                .orElseThrow();
    }

    /** 50 ms before the first stage: 20 for the voice, 30 for the song. */
    private static RunReport withTimeOutsideTheStages(RunReport report) {
        RunEvent run = new RunEvent(
                report.run().startNanos() - 50_000_000,
                report.run().endNanos(),
                Duration.ofMillis(30),
                Duration.ofMillis(20));
        return new RunReport(
                report.title(), report.before(), report.converted(), report.breakdown(), report.events(), run);
    }
}

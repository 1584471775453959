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
                .containsExactly("AutoVoice", "GPU", "copies", "kernels", "engines", "run", "stages", "outside stages");
    }

    @Test
    void without_a_gpu_there_is_no_row_of_one(@TempDir Path folder) throws IOException {
        Reports.writer().writeRun(folder, SampleReports.onCpu("x"));

        assertThat(Files.readString(folder.resolve("trace.json")))
                .doesNotContain("\"name\": \"GPU")
                .contains("\"name\": \"heap (MiB)\"");
    }

    @Test
    void what_a_gpu_did_stands_apart_by_kind_from_the_start_of_its_stage_on() {
        List<JsonNode> conversion = events.stream()
                .filter(event -> event.get("name").asString().equals("conversion"))
                .filter(event ->
                        event.get("pid").asInt() != complete("total").get("pid").asInt())
                .toList();

        assertThat(conversion)
                .extracting(event -> event.get("cat").asString())
                .containsExactly("copies", "kernels", "engines");
        assertThat(conversion).extracting(event -> event.get("ts").asDouble()).containsOnly(1_519_120.0);
        assertThat(conversion.get(1).get("dur").asDouble()).isEqualTo(1_172_835);
    }

    @Test
    void counters_hold_every_reading_within_the_run_in_order_of_time() {
        for (String name : List.of(
                "heap (MiB)",
                "native memory (MiB)",
                "resident memory (MiB)",
                "GPU utilization (%)",
                "GPU memory (MiB)")) {
            List<JsonNode> readings = events.stream()
                    .filter(event -> event.get("name").asString().equals(name))
                    .toList();

            assertThat(readings).as(name).hasSizeGreaterThan(15);
            assertThat(readings).allSatisfy(reading -> {
                assertThat(reading.get("ph").asString()).isEqualTo("C");
                assertThat(reading.get("args").get("value").isNumber()).isTrue();
            });
            assertThat(readings)
                    .extracting(reading -> reading.get("ts").asDouble())
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allSatisfy(at -> assertThat(at).isBetween(0.0, 3_988_240.0));
        }
    }

    /** Perfetto drops what overlaps within a row without lying inside it. */
    @Test
    void within_a_row_events_follow_each_other() {
        List<JsonNode> complete = events.stream()
                .filter(event -> event.get("ph").asString().equals("X"))
                .toList();
        for (JsonNode one : complete) {
            assertThat(complete)
                    .filteredOn(other -> other != one
                            && other.get("pid").equals(one.get("pid"))
                            && other.get("tid").equals(one.get("tid")))
                    .allMatch(other -> end(other) <= one.get("ts").asDouble() + 0.001
                            || end(one) <= other.get("ts").asDouble() + 0.001);
        }
    }

    private static double end(JsonNode event) {
        return event.get("ts").asDouble() + event.get("dur").asDouble();
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
                report.title(),
                report.before(),
                report.converted(),
                report.breakdown(),
                report.events(),
                run,
                report.resources());
    }
}

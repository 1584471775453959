package io.autovoice.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write is what docs/schemas promises. */
class SchemaTest {
    private static final Path SCHEMAS = Path.of("..", "docs", "schemas");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"performance_breakdown", "latency_tensorrt", "validation", "trace", "profile"})
    void a_passed_validation_keeps_its_schema(String name) throws IOException {
        Reports.writer().writeValidation(folder, SampleReports.passed());

        assertThat(violations(name, Files.readString(folder.resolve(name + ".json"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"performance_breakdown", "latency_tensorrt", "validation", "trace", "profile"})
    void a_skipped_validation_keeps_its_schema(String name) throws IOException {
        Reports.writer().writeValidation(folder, SampleReports.skipped());

        assertThat(violations(name, Files.readString(folder.resolve(name + ".json"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"performance_breakdown", "latency_tensorrt"})
    void the_seeds_examples_keep_our_schema(String name) throws IOException {
        assertThat(violations(name, SeedExamples.read(name + ".json"))).isEmpty();
    }

    @Test
    void what_convert_prints_keeps_its_schema() throws IOException {
        String bare = Reports.json(SampleReports.onGpu().converted(), Path.of("out.wav"), List.of());
        String noted = Reports.json(SampleReports.onCpu("x").converted(), Path.of("out.wav"), List.of("A note."));

        assertThat(violations("convert", bare)).isEmpty();
        assertThat(violations("convert", noted)).isEmpty();
    }

    @Test
    void what_compare_prints_keeps_its_schema() throws IOException {
        var published = SampleComparisons.publish(
                Reports.comparisons().begin(SampleComparisons.request(folder, false)), SampleComparisons.of("song"));

        assertThat(violations("compare", Reports.json(published))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "1:F#m"})
    void what_convert_prints_of_a_tuned_song_keeps_its_schema(String autotune) throws IOException {
        String json = Reports.json(SampleReports.tuned(autotune), Path.of("out.wav"), List.of());

        assertThat(violations("convert", json)).isEmpty();
        assertThat(json).contains("\"band_shift_semitones\": -5", "\"tuning_hz\": 440");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "performance_breakdown",
                "latency_tensorrt",
                "validation",
                "trace",
                "profile",
                "summary",
                "convert",
                "compare"
            })
    void each_schema_refuses_an_empty_object(String name) throws IOException {
        assertThat(violations(name, "{}")).isNotEmpty();
    }

    @Test
    void a_summary_keeps_its_schema() throws IOException {
        Reports.writer().writeSummary(folder, SampleReports.summary());

        assertThat(violations("summary", Files.readString(folder.resolve("summary.json"))))
                .isEmpty();
    }

    @Test
    void a_p99_of_twelve_values_breaks_the_schema() throws IOException {
        Reports.writer().writeValidation(folder, SampleReports.passed());
        String wrong = Files.readString(folder.resolve("profile.json")).replaceFirst("\"p99\": null", "\"p99\": 12.5");

        assertThat(violations("profile", wrong)).isNotEmpty();
    }

    @Test
    void a_target_met_without_tensorrt_breaks_the_schema() throws IOException {
        String wrong = SeedExamples.read("latency_tensorrt.json")
                .replace("\"tensorrt_enabled\": true", "\"tensorrt_enabled\": false");

        assertThat(violations("latency_tensorrt", wrong)).isNotEmpty();
    }

    private static List<String> violations(String name, String json) throws IOException {
        String schema = Files.readString(SCHEMAS.resolve(name + ".schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}

package io.autovoice.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.report.ValidationReport;
import io.autovoice.application.report.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The requirement's examples, byte for byte. */
class SeedFilesTest {
    private static final String BREAKDOWN = SeedExamples.read("performance_breakdown.json");
    private static final String LATENCY = SeedExamples.read("latency_tensorrt.json");

    @TempDir
    Path folder;

    @Test
    void the_breakdown_is_the_seeds_but_for_details() throws IOException {
        Reports.writer().writeValidation(folder, SampleReports.passed());

        assertThat(withoutDetails("performance_breakdown.json")).isEqualTo(BREAKDOWN);
    }

    @Test
    void the_latency_is_the_seeds_but_for_details() throws IOException {
        Reports.writer().writeValidation(folder, SampleReports.passed());

        assertThat(withoutDetails("latency_tensorrt.json")).isEqualTo(LATENCY);
    }

    @Test
    void the_markdown_has_the_seeds_sections() throws IOException {
        Reports.writer().writeValidation(folder, SampleReports.passed());

        assertThat(Files.readString(folder.resolve("validation_report.md")))
                .contains(SeedExamples.read("performance_section.md"))
                .contains(SeedExamples.read("latency_section.md"));
    }

    @Test
    void the_markdown_of_the_seeds_own_files_has_the_seeds_sections() throws IOException {
        Files.writeString(folder.resolve("performance_breakdown.json"), BREAKDOWN);
        Files.writeString(folder.resolve("latency_tensorrt.json"), LATENCY);

        Reports.writer().rebuild(folder);

        assertThat(Files.readString(folder.resolve("validation_report.md")))
                .isEqualTo("# AutoVoice Validation Report\n\n"
                        + SeedExamples.read("performance_section.md")
                        + "\n"
                        + SeedExamples.read("latency_section.md"));
    }

    @Test
    void without_a_gpu_the_device_is_cpu_and_its_use_null() throws IOException {
        Reports.writer().writeRun(folder, SampleReports.onCpu("x"));

        assertThat(withoutDetails("performance_breakdown.json"))
                .contains("\"device\": \"cpu\",\n")
                .contains("\"gpu_utilization\": null\n")
                .contains("\"separation\": 0.0,\n");
        assertThat(Files.readString(folder.resolve("performance_breakdown.json")))
                .contains("\"skipped\": [ \"separation\" ]");
        assertThat(Files.readString(folder.resolve("validation_report.md")))
                .doesNotContain("GPU Utilization")
                .contains("Skipped, as there was nothing to do: Separation.");
    }

    @Test
    void the_files_written_are_those_announced() {
        assertThat(Reports.writer().writeRun(folder.resolve("run"), SampleReports.onCpu("x")))
                .extracting(file -> String.valueOf(file.getFileName()))
                .containsExactlyInAnyOrderElementsOf(Reports.writer().runFiles());
        assertThat(Reports.writer().writeValidation(folder, SampleReports.passed()))
                .extracting(file -> String.valueOf(file.getFileName()))
                .containsExactlyInAnyOrderElementsOf(Reports.writer().validationFiles());
    }

    @Test
    void what_was_skipped_is_never_counted_as_passed() throws IOException {
        Reports.writer().writeValidation(folder, SampleReports.skipped());

        assertThat(withoutDetails("latency_tensorrt.json"))
                .contains("\"tensorrt_precision\": null,\n")
                .contains("\"target_met\": false\n");
        assertThat(Files.readString(folder.resolve("validation.json"))).startsWith("{\n  \"verdict\": \"skipped\",\n");
        assertThat(Files.readString(folder.resolve("validation_report.md")))
                .contains("- **TensorRT Enabled:** ❌ No\n")
                .contains("- **Target (<5s):** ⏭️ SKIPPED (No NVIDIA GPU was found.)\n")
                .contains("| latency_30s | ⏭️ SKIPPED | No GPU \\| no engine. |");
    }

    @Test
    void a_failed_target_says_why() throws IOException {
        ValidationReport report = new ValidationReport(
                List.of(),
                Optional.of(SampleReports.onGpu()),
                Optional.of(SampleReports.latency(6.1, true, Verdict.FAILED, "6.1 s is not under 5 s.")),
                Optional.empty(),
                SampleReports.DETAILS);

        Reports.writer().writeValidation(folder, report);

        assertThat(Files.readString(folder.resolve("validation_report.md")))
                .contains("- **Target (<5s):** ❌ FAILED (6.1 s is not under 5 s.)\n");
    }

    /** The file with the object {@code details}, its last key, cut off. */
    private String withoutDetails(String name) throws IOException {
        String json = Files.readString(folder.resolve(name));
        assertThat(json).contains(",\n  \"details\": {");
        return json.substring(0, json.indexOf(",\n  \"details\": {")) + "\n}\n";
    }
}

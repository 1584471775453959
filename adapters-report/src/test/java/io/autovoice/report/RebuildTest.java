package io.autovoice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RebuildTest {
    @TempDir
    Path folder;

    @Test
    void the_markdown_is_the_same_as_before() throws IOException {
        Reports.writer().writeValidation(folder, SampleReports.skipped());
        String first = Files.readString(folder.resolve("validation_report.md"));

        Reports.writer().rebuild(folder);

        assertThat(folder.resolve("validation_report.md")).hasContent(first);
    }

    @Test
    void the_plots_of_the_sound_are_kept_from_the_page_before() throws IOException {
        Reports.writer().writeValidation(folder, SampleReports.passed());
        String first = Files.readString(folder.resolve("report.html"));

        Reports.writer().rebuild(folder);

        assertThat(first).contains("plot pitch", "data:image/png");
        assertThat(folder.resolve("report.html")).hasContent(first);
    }

    @Test
    void without_a_page_before_the_page_has_all_but_the_sound() throws IOException {
        Reports.writer().writeValidation(folder, SampleReports.passed());
        Files.delete(folder.resolve("report.html"));

        assertThat(Reports.writer().rebuild(folder))
                .containsExactly(folder.resolve("validation_report.md"), folder.resolve("report.html"));
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("plot bars", "plot timeline", "Engines", "component_timing")
                .contains("Not recorded: this page was made from the JSON files of the folder, which hold no sound.")
                .doesNotContain("plot pitch", "data:image/png");
    }

    @Test
    void the_seeds_own_breakdown_is_enough() throws IOException {
        put("performance_breakdown.json", SeedExamples.read("performance_breakdown.json"));

        Reports.writer().rebuild(folder);

        assertThat(Files.readString(folder.resolve("report.html"))).contains("1234.56 ms", "31.3%", "85.2");
        assertThat(Files.readString(folder.resolve("validation_report.md")))
                .startsWith("# AutoVoice Conversion Report\n")
                .contains("## TensorRT Latency Test\n\nNot part of a conversion: autovoice validate runs it.")
                .doesNotContain("Validation Report");
    }

    @Test
    void a_bench_alone_makes_a_page_and_a_foreign_one_is_named() throws IOException {
        try (InputStream bench = getClass().getResourceAsStream("/page/bench.json")) {
            Files.write(folder.resolve("bench.json"), bench.readAllBytes());
        }

        Reports.writer().rebuild(folder);

        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("regression +20.0 %", "cuda:1, TensorRT on, studio", "There is no GPU 1.");
        put("bench.json", "{\"format_version\": 2}");
        assertThatThrownBy(() -> Reports.writer().rebuild(folder))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("bench.json has no 1, the only format");
    }

    @Test
    void a_target_met_without_tensorrt_is_not_believed() throws IOException {
        put(
                "latency_tensorrt.json",
                SeedExamples.read("latency_tensorrt.json")
                        .replace("\"tensorrt_enabled\": true", "\"tensorrt_enabled\": false"));

        Reports.writer().rebuild(folder);

        assertThat(Files.readString(folder.resolve("validation_report.md")))
                .contains("- **Target (<5s):** ⏭️ SKIPPED")
                .doesNotContain("PASSED");
    }

    @Test
    void an_empty_folder_is_refused() {
        assertThatThrownBy(() -> Reports.writer().rebuild(folder))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("holds none of performance_breakdown.json")
                .asInstanceOf(InstanceOfAssertFactories.type(MissingResourceException.class))
                .extracting(MissingResourceException::remedy)
                .asString()
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{ no json; is no JSON",
                "[1]; holds no JSON object",
                "{}; has no text at 'timestamp'",
                "{\"timestamp\": 1}; has no text at 'timestamp'",
                "{\"timestamp\": \"t\", \"device\": \"cpu\", \"audio_duration_seconds\": \"30\"}; has no number at 'audio_duration_seconds'",
            })
    void a_wrong_file_is_named_with_what_is_wrong(String json, String what) throws IOException {
        put("performance_breakdown.json", json);

        assertThatThrownBy(() -> Reports.writer().rebuild(folder))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageStartingWith("performance_breakdown.json " + what);
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws IOException {
        Files.write(folder.resolve("validation.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> Reports.writer().rebuild(folder))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("validation.json could not be read");
    }

    @Test
    void a_folder_that_is_a_file_is_said_and_left_alone() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");

        assertThatThrownBy(() -> Reports.writer().writeRun(file, SampleReports.onCpu("x")))
                .isInstanceOf(OutputNotWrittenException.class)
                .hasMessageContaining("performance_breakdown.json' could not be written: '");
        assertThat(file).hasContent("mine");
    }

    @Test
    void nothing_but_the_files_is_left_behind() throws IOException {
        Reports.writer().writeRun(folder.resolve("new/folder"), SampleReports.onCpu("x"));

        assertThat(folder.resolve("new/folder").toFile().list())
                .containsExactlyInAnyOrder(
                        "performance_breakdown.json", "trace.json", "validation_report.md", "report.html");
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}

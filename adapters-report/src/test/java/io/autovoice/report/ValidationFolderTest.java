package io.autovoice.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.ValidationReport;
import io.autovoice.application.report.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationFolderTest {
    @TempDir
    Path folder;

    @Test
    void a_validation_that_timed_nothing_leaves_no_files_of_an_earlier_one() throws IOException {
        Reports.writer().writeValidation(folder, SampleReports.passed());
        ValidationReport little = new ValidationReport(
                List.of(new TestOutcome("memory_growth", Verdict.PASSED, "It does not grow.", Map.of())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SampleReports.DETAILS);

        Reports.writer().writeValidation(folder, little);

        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("validation.json", "validation_report.md", "report.html");
        assertThat(Files.readString(folder.resolve("validation_report.md")))
                .contains("Not run: there is no performance_breakdown.json.")
                .contains("| memory_growth | ✅ PASSED |");
    }

    @Test
    void the_report_has_the_figures_of_all_runs_beside_the_seeds_sections() throws IOException {
        Reports.writer().writeValidation(folder, SampleReports.passed());

        assertThat(Files.readString(folder.resolve("validation_report.md")))
                .contains("Settled after 2 warm-up and 12 timed runs: the median is known to +-5 %.")
                .containsPattern("\\| Total \\| 12 \\| [0-9.]+ \\| [0-9.]+ \\| [0-9.]+ \\| - \\| ")
                .contains("| Total | 300 | 700 | 1100 | 2048 | 85.2% (40 samples) |")
                .contains("- **CPU:** Some CPU @ 2 GHz, 2 cores, 24000 MiB")
                .contains("- **First run:** 12346 ms\n");
    }

    @Test
    void what_the_system_does_not_tell_is_a_dash() throws IOException {
        Reports.writer().writeValidation(folder, SampleReports.skipped());

        assertThat(Files.readString(folder.resolve("validation_report.md")))
                .contains("too few for an interval")
                .contains("| Total | 300 | - | - | - | There is no GPU \\| here |");
    }

    @Test
    void a_profile_alone_makes_a_report() throws IOException {
        Reports.writer().writeValidation(folder, SampleReports.passed());
        for (String name : List.of("performance_breakdown.json", "latency_tensorrt.json", "validation.json")) {
            Files.delete(folder.resolve(name));
        }

        Reports.writer().rebuild(folder);

        assertThat(Files.readString(folder.resolve("validation_report.md"))).contains("## Profile");
    }

    @Test
    void a_summary_has_a_row_for_each_song_and_fails_with_one() throws IOException {
        assertThat(Reports.writer().writeSummary(folder, SampleReports.summary()))
                .extracting(file -> String.valueOf(file.getFileName()))
                .containsExactlyElementsOf(Reports.writer().summaryFiles());

        assertThat(Files.readString(folder.resolve("summary.md")))
                .contains("**❌ FAILED**")
                .contains("| one.wav | ✅ PASSED | 0.131 |  | one |")
                .contains("| two.wav | ⏭️ SKIPPED | 0.131 | latency_30s skipped | two |")
                .contains("| three.wav | ❌ FAILED | n/a | three.wav is no audio file. | - |");
    }
}

package io.autovoice.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenchMarkdownTest {
    @Test
    void each_combination_has_a_row_and_what_could_not_run_its_reason() {
        assertThat(Reports.markdown(SampleBenches.combinations()))
                .contains("| cuda | auto | fast | 0.131 | 1233.9 |")
                .contains("| 0.712 / 0.500 |  |")
                .contains("not settled No speaker encoder is installed.")
                .contains("| cuda:1 | on | studio | - | - |")
                .contains("not run: There is no GPU 1. Name another.")
                .doesNotContain("## Comparison");
    }

    @Test
    void a_regression_is_said_with_its_interval() {
        assertThat(Reports.markdown(SampleBenches.compared(1.2)))
                .contains("**Regression**: slower by more than 5.0 %")
                .contains("| Conversion | 1000.7 | 1200.8 | +20.0 % | +20.0 % to +20.0 % | regression |")
                .contains("12 runs each")
                .contains("AutoVoice: 1 here, 2 there");
        assertThat(Reports.markdown(SampleBenches.compared(1))).contains("**No regression**", "| noise |");
    }
}

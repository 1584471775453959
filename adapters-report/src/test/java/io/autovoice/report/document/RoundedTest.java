package io.autovoice.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {

    @ParameterizedTest
    @CsvSource({"30, 30.0", "0.13, 0.13", "10800000, 10800000.0", "0.0001, 0.0001", "1e300, 1e300"})
    void the_shortest_form_has_one_decimal_at_least_and_the_same_value(double value, double same) {
        String text = Rounded.shortest(value).toPlainString();

        assertThat(Double.parseDouble(text)).isEqualTo(same);
        assertThat(text).contains(".").doesNotContainIgnoringCase("e");
    }

    @ParameterizedTest
    @CsvSource({"2.675, 2, 2.67", "0.125, 2, 0.12", "0.375, 2, 0.38", "-0.001, 2, 0.00", "4.23, 3, 4.230", "NaN, 1, n/a"
    })
    void rounding_is_that_of_the_exact_value_halves_to_even(double value, int digits, String text) {
        assertThat(Rounded.text(value, digits)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"7, +7.0", "-3.25, −3.2", "0, 0.0", "-0.01, 0.0"})
    void a_signed_number_says_up_or_down(double value, String text) {
        assertThat(Rounded.signed(value, 1)).isEqualTo(text);
    }
}

package io.autovoice.cpu.separation.mdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MdxSettingsTest {

    @Test
    void reads_an_entry_of_the_list_that_the_field_shares() {
        Map<String, String> entry = Map.of(
                "compensate", "1.022",
                "mdx_dim_f_set", "3072",
                "mdx_dim_t_set", "8",
                "mdx_n_fft_scale_set", "6144",
                "primary_stem", "Instrumental");

        assertThat(MdxSettings.of(entry, 3072)).isEqualTo(new MdxSettings(6144, PrimaryStem.INSTRUMENTAL, 1.022));
    }

    @ParameterizedTest(name = "{0} bins: frames of {1}")
    @CsvSource({
        "2048, 6144, VOCALS",
        "3072, 7680, VOCALS",
        "2560, 5120, INSTRUMENTAL",
        "4096, 8192, VOCALS",
        "1024, 4096, VOCALS"
    })
    void without_an_entry_the_usual_is_taken(int bins, int fftSize, PrimaryStem primary) {
        assertThat(MdxSettings.of(Map.of(), bins)).isEqualTo(new MdxSettings(fftSize, primary, 1.035));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "primary_stem, Drums",
        "mdx_n_fft_scale_set, large",
        "mdx_n_fft_scale_set, 77",
        "mdx_n_fft_scale_set, 6145",
        "compensate, NaN",
        "compensate, 10"
    })
    void refuses_what_makes_no_sense(String name, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MdxSettings.of(Map.of(name, value), 2048))
                .withMessageContaining(name);
    }
}

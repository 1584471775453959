package io.autovoice.bootstrap.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class JsonTextTest {

    @Test
    void another_program_reads_what_was_written() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("text", "quote \" backslash \\ line \n tab \t bell \u0007 umlaut \u00e4 note \ud83c\udfb5");
        values.put("number", 1234567.125);
        values.put("list", List.of(1, true, Map.of("deep", "er")));

        assertThat(new ObjectMapper().readValue(JsonText.of(values), Map.class)).isEqualTo(values);
    }

    @Test
    void what_is_no_number_is_null() {
        assertThat(JsonText.of(Double.NaN)).isEqualTo("null");
    }

    @Test
    void a_value_of_another_kind_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.of(new Object()));
    }
}

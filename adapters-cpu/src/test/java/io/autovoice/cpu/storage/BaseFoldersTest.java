package io.autovoice.cpu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaseFoldersTest {

    @Test
    void our_own_variables_come_first() {
        BaseFolders folders = BaseFolders.of(Map.of(
                "AUTOVOICE_CACHE",
                "/c",
                "AUTOVOICE_DATA",
                "/d",
                "XDG_CACHE_HOME",
                "/x",
                "XDG_DATA_HOME",
                "/x",
                "HOME",
                "/h"));

        assertThat(folders).isEqualTo(new BaseFolders(Path.of("/c"), Path.of("/d")));
    }

    @Test
    void then_those_of_the_desktop() {
        BaseFolders folders = BaseFolders.of(
                Map.of("XDG_CACHE_HOME", "/x/c", "XDG_DATA_HOME", "/x/d", "HOME", "/h", "AUTOVOICE_DATA", ""));

        assertThat(folders).isEqualTo(new BaseFolders(Path.of("/x/c/autovoice"), Path.of("/x/d/autovoice")));
    }

    @Test
    void then_the_home_of_the_environment() {
        BaseFolders folders = BaseFolders.of(Map.of("HOME", "/h", "XDG_CACHE_HOME", "relative/is/ignored"));

        assertThat(folders)
                .isEqualTo(new BaseFolders(Path.of("/h/.cache/autovoice"), Path.of("/h/.local/share/autovoice")));
        assertThat(folders.voices()).isEqualTo(Path.of("/h/.local/share/autovoice/voices"));
    }

    @Test
    void without_any_of_them_it_says_what_to_set() {
        assertThatThrownBy(() -> BaseFolders.of(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AUTOVOICE_CACHE or HOME");
    }
}

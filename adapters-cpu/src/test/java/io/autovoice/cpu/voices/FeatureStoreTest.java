package io.autovoice.cpu.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.domain.conversion.ReferenceVoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureStoreTest {
    private static final FeatureKind MEL = new FeatureKind("mel", 3);

    @TempDir
    Path voices;

    private final ReferenceVoice anna = TestVoices.profile("anna", "first", 220);
    private final Map<String, float[][]> arrays =
            Map.of("frames", new float[][] {{1, 2, 3}, {4, 5, Float.MIN_VALUE}}, "f0", new float[][] {{220}});

    @BeforeEach
    void store_the_voice() throws Exception {
        Files.createDirectory(voices.resolve("anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "memory"})
    void what_was_saved_is_loaded_for_the_same_reference_and_kind_only(String where) {
        FeatureStore store = where.equals("folder") ? FeatureStore.inFolder(voices) : FeatureStore.inMemory();

        assertThat(store.load(anna, MEL)).isEmpty();
        store.save(anna, MEL, arrays);

        assertThat(store.load(anna, MEL)).hasValueSatisfying(loaded -> {
            assertThat(loaded).containsOnlyKeys("frames", "f0");
            assertThat(loaded.get("frames")).isDeepEqualTo(arrays.get("frames"));
            assertThat(loaded.get("f0")).isDeepEqualTo(arrays.get("f0"));
        });
        assertThat(store.load(anna, new FeatureKind("mel", 4))).isEmpty();
        assertThat(store.load(TestVoices.profile("anna", "second", 220), MEL)).isEmpty();
        assertThat(store.load(TestVoices.profile("zoe", "first", 220), MEL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "memory"})
    void what_is_kept_in_half_precision_is_loaded_as_the_kind_said(String where) {
        FeatureStore store = where.equals("folder") ? FeatureStore.inFolder(voices) : FeatureStore.inMemory();
        FeatureKind compact = new FeatureKind("compact", 1, FeatureKind.Precision.FLOAT16);
        float[][] kept = compact.asKept(new float[][] {{0.1f, 1234.5f, -1e-6f}});

        store.save(anna, compact, Map.of("values", kept));

        assertThat(store.load(anna, compact).orElseThrow().get("values")).isDeepEqualTo(kept);
        assertThat(kept[0][0]).isCloseTo(0.1f, within(1e-4f));
    }

    @Test
    void saving_again_replaces() {
        FeatureStore store = FeatureStore.inFolder(voices);
        store.save(anna, MEL, arrays);

        store.save(anna, MEL, Map.of("other", new float[][] {{7}}));

        assertThat(store.load(anna, MEL).orElseThrow()).containsOnlyKeys("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contents.txt", "frames.npy"})
    void a_damaged_file_is_a_miss(String name) throws Exception {
        FeatureStore store = FeatureStore.inFolder(voices);
        store.save(anna, MEL, arrays);
        Path file = voices.resolve("anna/features/mel-3").resolve(name);
        byte[] bytes = Files.readAllBytes(file);

        Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));

        assertThat(store.load(anna, MEL)).isEmpty();
    }

    @Test
    void a_missing_array_is_a_miss() throws Exception {
        FeatureStore store = FeatureStore.inFolder(voices);
        store.save(anna, MEL, arrays);

        Files.delete(voices.resolve("anna/features/mel-3/f0.npy"));

        assertThat(store.load(anna, MEL)).isEmpty();
    }

    @Test
    void nothing_is_kept_of_a_voice_that_is_not_stored() {
        FeatureStore.inFolder(voices).save(TestVoices.profile("zoe", "first", 220), MEL, arrays);

        assertThat(voices.resolve("zoe")).doesNotExist();
    }

    @Test
    void memory_gives_no_one_its_own_arrays() {
        FeatureStore store = FeatureStore.inMemory();
        store.save(anna, MEL, arrays);

        for (float[][] array : store.load(anna, MEL).orElseThrow().values()) {
            array[0][0] = -1;
        }

        assertThat(store.load(anna, MEL).orElseThrow().get("f0")).isDeepEqualTo(new float[][] {{220}});
    }

    @ParameterizedTest
    @ValueSource(strings = {"../escape", "Frames", ""})
    void names_that_are_no_plain_file_names_are_refused(String name) {
        Map<String, float[][]> escaping = Map.of(name, new float[][] {{1}});

        assertThatThrownBy(() -> FeatureStore.inFolder(voices).save(anna, MEL, escaping))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void kinds_cannot_leave_the_folder() {
        assertThatThrownBy(() -> new FeatureKind("../mel", 1)).isInstanceOf(IllegalArgumentException.class);
    }
}

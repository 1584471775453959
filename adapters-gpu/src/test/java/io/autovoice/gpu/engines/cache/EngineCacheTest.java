package io.autovoice.gpu.engines.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.plan.choice.Precision;
import io.autovoice.gpu.engines.parity.ParityFigures;
import io.autovoice.gpu.engines.recipe.Checksum;
import io.autovoice.gpu.engines.recipe.EngineKey;
import io.autovoice.gpu.engines.recipe.EngineTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineCacheTest {
    private static final EngineTarget HERE = new EngineTarget(0, "Toy GPU", "9.0", "550.1", "10.6.0");
    private static final Surroundings SURROUNDINGS = new Surroundings(Optional.of(HERE), Set.of("aa", "bb", "cc"));
    private static final byte[] ENGINE = {1, 2, 3, 4, 5};

    @TempDir
    Path folder;

    @Test
    void what_is_stored_is_found_with_all_that_is_known_of_it() throws IOException {
        EngineHeader header = new EngineHeader(
                key("aa"),
                "toy",
                List.of("layer \"1\"", "schicht/ü"),
                Optional.of(new ParityFigures(0.99991, 0.0125)),
                Optional.empty());
        cache().store(header, ENGINE);

        CachedEngine found = cache().find(key("aa")).engine().orElseThrow();

        assertThat(found.header()).isEqualTo(header);
        assertThat(found.engine()).isEqualTo(ENGINE);
        assertThat(names()).as("no draft is left").containsExactly(key("aa").fileName());
    }

    @Test
    void what_is_not_there_is_no_trouble() {
        assertThat(cache().find(key("aa"))).isEqualTo(Lookup.NOTHING);
    }

    @Test
    void a_bit_anywhere_gives_damage_away() throws IOException {
        cache().store(header("aa"), ENGINE);
        byte[] whole = Files.readAllBytes(file("aa"));
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            Files.write(file("aa"), damaged);

            Lookup found = cache().find(key("aa"));

            assertThat(found.engine()).as("byte %d", at).isEmpty();
            assertThat(found.trouble().orElseThrow())
                    .contains(key("aa").fileName(), "was deleted: its checksum is wrong.");
            assertThat(file("aa")).doesNotExist();
        }
    }

    @Test
    void a_file_that_ends_anywhere_is_damaged() throws IOException {
        cache().store(header("aa"), ENGINE);
        byte[] whole = Files.readAllBytes(file("aa"));
        for (int length = 0; length < whole.length; length++) {
            Files.write(file("aa"), Arrays.copyOf(whole, length));

            assertThat(cache().find(key("aa")).engine()).as("%d bytes", length).isEmpty();
            assertThat(file("aa")).doesNotExist();
        }
    }

    @Test
    void noise_under_a_right_checksum_is_no_engine() throws IOException {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            byte[] noise = new byte[random.nextInt(100)];
            random.nextBytes(noise);
            byte[] sum = Checksum.digest().digest(noise);
            byte[] sealed = Arrays.copyOf(noise, noise.length + sum.length);
            System.arraycopy(sum, 0, sealed, noise.length, sum.length);
            Files.write(file("aa"), sealed);

            assertThat(cache().find(key("aa")).trouble()).isPresent();
        }
    }

    @Test
    void an_engine_under_anothers_name_is_deleted() throws IOException {
        cache().store(header("aa"), ENGINE);
        Files.move(file("aa"), file("bb"));

        assertThat(cache().find(key("bb")).trouble().orElseThrow()).contains("it is another engine's");
        assertThat(file("bb")).doesNotExist();
    }

    @Test
    void a_file_that_can_not_be_read_is_named_and_left() throws IOException {
        Files.createDirectories(file("aa").resolve("inside"));

        Lookup found = cache().find(key("aa"));

        assertThat(found.engine()).isEmpty();
        assertThat(found.trouble().orElseThrow()).contains("can't be read");
        assertThat(file("aa")).exists();
    }

    @Test
    void a_folder_that_can_not_be_made_is_an_io_failure() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> EngineCache.in(inTheWay.resolve("cache")).store(header("aa"), ENGINE))
                .isInstanceOf(IOException.class);
    }

    @Test
    void beyond_the_cap_the_engine_used_longest_ago_goes() throws IOException {
        cache().store(header("aa"), new byte[1000]);
        cache().store(header("bb"), new byte[1000]);
        age("aa", 20);
        age("bb", 10);
        assertThat(cache().find(key("aa")).engine()).as("use makes young").isPresent();

        new EngineCache(folder, 3000).store(header("cc"), new byte[1000]);

        assertThat(names())
                .containsExactlyInAnyOrder(key("aa").fileName(), key("cc").fileName());
    }

    @Test
    void an_engine_larger_than_the_cap_stays_alone() throws IOException {
        cache().store(header("aa"), new byte[10]);

        new EngineCache(folder, 100).store(header("bb"), new byte[1000]);

        assertThat(names()).containsExactly(key("bb").fileName());
        assertThatIllegalArgumentException().isThrownBy(() -> new EngineCache(folder, 0));
    }

    @Test
    void timings_are_kept_by_gpu_and_version() throws IOException {
        cache().storeTimings(HERE, new byte[] {7});

        assertThat(cache().timings(HERE)).containsExactly(7);
        assertThat(cache().timings(new EngineTarget(0, "Other", "9.0", "550.1", "10.6.0")))
                .isEmpty();
        assertThat(cache().timings(new EngineTarget(0, "Toy GPU", "9.0", "550.1", "10.7.0")))
                .isEmpty();
        assertThat(cache().timings(new EngineTarget(2, "Toy GPU", "9.0", "560.1", "10.6.0")))
                .containsExactly(7);
    }

    @Test
    void the_list_tells_how_each_engine_stands() throws IOException {
        fill();

        assertThat(cache().list(SURROUNDINGS))
                .extracting(EngineListing::state)
                .containsExactlyInAnyOrder(
                        EngineState.USABLE,
                        EngineState.KEPT_OUT,
                        EngineState.OF_ANOTHER_MACHINE,
                        EngineState.OF_ANOTHER_MODEL,
                        EngineState.DAMAGED);
        assertThat(cache().list(new Surroundings(Optional.empty(), SURROUNDINGS.models())))
                .extracting(EngineListing::state)
                .as("without a GPU nothing is usable")
                .doesNotContain(EngineState.USABLE);
    }

    @Test
    void cleaning_leaves_what_is_usable() throws IOException {
        fill();
        long before = bytes();

        Cleaned cleaned = cache().clean(SURROUNDINGS);

        assertThat(cache().list(SURROUNDINGS)).extracting(EngineListing::state).containsExactly(EngineState.USABLE);
        assertThat(cleaned).isEqualTo(new Cleaned(4, before - bytes()));
    }

    @Test
    void cleaning_without_a_gpu_leaves_what_may_be_usable_elsewhere() throws IOException {
        fill();

        cache().clean(new Surroundings(Optional.empty(), SURROUNDINGS.models()));

        assertThat(cache().list(SURROUNDINGS))
                .extracting(EngineListing::state)
                .containsExactlyInAnyOrder(EngineState.USABLE, EngineState.KEPT_OUT, EngineState.OF_ANOTHER_MACHINE);
    }

    @Test
    void cleaning_all_leaves_nothing_but_what_is_being_written() throws IOException {
        fill();
        cache().storeTimings(HERE, new byte[] {7});
        Path young = Files.writeString(folder.resolve(".a.engine.1.tmp"), "half");
        Path old = Files.writeString(folder.resolve(".b.engine.2.tmp"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7200)));

        assertThat(cache().cleanAll().files()).isEqualTo(7);

        assertThat(names()).containsExactly(young.getFileName().toString());
    }

    @Test
    void an_empty_cache_is_clean() {
        assertThat(EngineCache.in(folder.resolve("none")).clean(SURROUNDINGS)).isEqualTo(new Cleaned(0, 0));
        assertThat(EngineCache.in(folder.resolve("none")).list(SURROUNDINGS)).isEmpty();
    }

    /** One engine of each state. */
    private void fill() throws IOException {
        cache().store(header("aa"), ENGINE);
        cache().store(
                        new EngineHeader(key("bb"), "toy", List.of(), Optional.empty(), Optional.of("it is wrong")),
                        new byte[0]);
        cache().store(header("gone"), ENGINE);
        cache().store(
                        new EngineHeader(
                                new EngineKey("aa", "10.6.0", "Other GPU", "8.9", "550", Precision.FP16, "fixed"),
                                "toy",
                                List.of(),
                                Optional.empty(),
                                Optional.empty()),
                        ENGINE);
        Files.writeString(folder.resolve("x.engine"), "nonsense");
    }

    private EngineCache cache() {
        return EngineCache.in(folder);
    }

    private static EngineKey key(String model) {
        return new EngineKey(model, "10.6.0", "Toy GPU", "9.0", "550", Precision.FP16, "fixed");
    }

    private static EngineHeader header(String model) {
        return new EngineHeader(key(model), "toy", List.of(), Optional.of(new ParityFigures(1, 0)), Optional.empty());
    }

    private Path file(String model) {
        return folder.resolve(key(model).fileName());
    }

    private void age(String model, int minutes) throws IOException {
        Files.setLastModifiedTime(file(model), FileTime.from(Instant.now().minusSeconds(60L * minutes)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}

package io.autovoice.gpu.engines;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.plan.choice.Precision;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import io.autovoice.gpu.engines.recipe.EngineKey;
import io.autovoice.gpu.engines.recipe.EngineTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When an engine is built, when it comes from the cache, and what is said of it. */
class EngineStoreTest {
    private static final BuildRecipe RECIPE = FakeEngines.recipe(Precision.FP16);

    @TempDir
    Path folder;

    private FakeEngines engines = new FakeEngines();

    @Test
    void an_engine_is_built_judged_and_loaded() {
        OpenEngine opened = get();

        assertThat(opened.fresh()).isTrue();
        assertThat(opened.header().figures()).hasValueSatisfying(figures -> {
            assertThat(figures.cosine()).isEqualTo(1);
            assertThat(figures.relativeL2()).isZero();
        });
        assertThat(opened.sentence())
                .isEqualTo("Built the fp16 engine of toy (cosine 1.000000, relative L2 0.000000) in 1 attempt.");
        assertThat(engines.open()).as("only the engine itself").isEqualTo(1);
    }

    @Test
    void the_second_time_it_is_neither_built_nor_judged() {
        get().engine().close();
        FakeEngines first = engines;
        engines = new FakeEngines();

        OpenEngine again = get();

        assertThat(first.builds()).hasSize(1);
        assertThat(engines.builds()).isEmpty();
        assertThat(engines.loads()).isEqualTo(1);
        assertThat(again.fresh()).isFalse();
        assertThat(again.header().figures()).isPresent();
        assertThat(again.sentence()).startsWith("Loaded the fp16 engine of toy (cosine 1.000000");
    }

    @Test
    void another_driver_family_gpu_or_tensorrt_has_engines_of_its_own() {
        get();
        for (EngineTarget other : Stream.of(
                        new EngineTarget(0, "Toy GPU", "9.0", "560.1", "10.6.0"),
                        new EngineTarget(0, "Other GPU", "9.0", "550.90.07", "10.6.0"),
                        new EngineTarget(0, "Toy GPU", "9.0", "550.90.07", "10.7.0"))
                .toList()) {
            engines.moveTo(other);

            assertThat(get().fresh()).isTrue();
        }
        engines.moveTo(new EngineTarget(1, "Toy GPU", "9.0", "550.99", "10.6.0"));
        assertThat(get().fresh())
                .as("the same kind, with an update of the driver")
                .isFalse();
    }

    @Test
    void a_damaged_file_is_built_again_and_named() throws IOException {
        get();
        Path file = engineFile();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        OpenEngine again = get();

        assertThat(again.fresh()).isTrue();
        assertThat(again.sentence()).contains(file.getFileName().toString(), "checksum is wrong", "Built");
        assertThat(get().sentence()).as("said once").startsWith("Loaded");
    }

    @Test
    void where_nothing_can_be_kept_the_engine_is_used_all_the_same() throws IOException {
        Files.writeString(folder.resolve("engines"), "in the way");

        OpenEngine opened = get();

        assertThat(opened.fresh()).isTrue();
        assertThat(opened.sentence()).contains("can't be kept", "could not be kept", "Built");
    }

    @Test
    void the_next_build_knows_what_the_last_one_found_out() {
        get();
        engines.storeIn(folder).get(FakeEngines.recipe(Precision.FP32), FakeEngines.INPUTS, StageProgress.NONE);

        assertThat(engines.timingsSeen().get(0)).isEmpty();
        assertThat(new String(engines.timingsSeen().get(1), StandardCharsets.UTF_8))
                .isEqualTo("timings 1");
    }

    @Test
    void two_who_want_the_same_engine_build_it_once() throws Exception {
        CountDownLatch building = new CountDownLatch(1);
        CountDownLatch waited = new CountDownLatch(1);
        engines.buildBy(recipe -> {
            building.countDown();
            awaitQuietly(waited);
            return engines.encoded(recipe);
        });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<OpenEngine> first = threads.submit(this::get);
            building.await();
            Future<OpenEngine> second = threads.submit(
                    () -> engines.storeIn(folder).get(RECIPE, FakeEngines.INPUTS, fraction -> waited.countDown()));

            assertThat(first.get().fresh()).isTrue();
            assertThat(second.get().fresh()).isFalse();
        } finally {
            threads.shutdownNow();
        }
        assertThat(engines.builds()).hasSize(1);
    }

    private OpenEngine get() {
        return engines.storeIn(folder).get(RECIPE, FakeEngines.INPUTS, StageProgress.NONE);
    }

    private Path engineFile() {
        return folder.resolve("engines")
                .resolve(EngineKey.of(RECIPE, engines.target()).fileName());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.autovoice.gpu.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.plan.choice.Precision;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.cache.EngineCache;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import io.autovoice.gpu.engines.recipe.EngineKey;
import io.autovoice.gpu.engines.recipe.EngineTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    void an_engine_that_does_not_load_is_built_again_once() {
        get();
        AtomicInteger failures = new AtomicInteger(1);
        engines.beforeLoading(() -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("Serialization assertion failed");
            }
        });

        OpenEngine again = get();

        assertThat(engines.builds()).hasSize(2);
        assertThat(again.sentence()).contains("does not load", "Serialization assertion failed", "Built");
    }

    @Test
    void an_engine_that_never_loads_is_a_failure_not_a_loop() {
        get();
        engines.beforeLoading(() -> {
            throw new IllegalStateException("no such device");
        });

        assertThatThrownBy(this::get).isInstanceOfSatisfying(EngineFailedException.class, failure -> {
            assertThat(failure).hasMessageContaining("no such device");
            assertThat(failure.remedy()).contains("--no-tensorrt");
        });
        assertThat(engines.builds()).hasSize(2);
    }

    @Test
    void an_engine_for_which_there_is_no_room_stays_in_the_cache() {
        get();
        engines.beforeLoading(() -> {
            throw new IllegalStateException("CUDA error 2: out of memory");
        });

        assertThatThrownBy(this::get).isInstanceOf(OutOfDeviceMemoryException.class);
        engines.beforeLoading(() -> {});
        assertThat(get().fresh()).isFalse();
    }

    static Stream<Injected> failures() {
        return Stream.of(
                new Injected(
                        "building gives nothing",
                        engines -> engines.buildBy(recipe -> Optional.empty()),
                        EngineFailedException.class),
                new Injected(
                        "building throws",
                        engines -> engines.buildBy(recipe -> {
                            throw new IllegalStateException("Error Code 10: no implementation");
                        }),
                        EngineFailedException.class),
                new Injected(
                        "building runs out of memory",
                        engines -> engines.buildBy(recipe -> {
                            throw new IllegalStateException(
                                    "[defaultAllocator.cpp::allocate] OutOfMemory (requested 1 bytes)");
                        }),
                        OutOfDeviceMemoryException.class),
                new Injected(
                        "loading throws",
                        engines -> engines.beforeLoading(() -> {
                            throw new IllegalStateException("magic tag does not match");
                        }),
                        EngineFailedException.class),
                new Injected(
                        "allocating runs out of memory",
                        engines -> engines.beforeAllocating(() -> {
                            throw new IllegalStateException("cudaErrorMemoryAllocation");
                        }),
                        OutOfDeviceMemoryException.class),
                new Injected(
                        "running throws",
                        engines -> engines.beforeRunning(() -> {
                            throw new IllegalStateException("an illegal memory access was encountered");
                        }),
                        EngineFailedException.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void whatever_fails_is_a_failure_for_people_and_nothing_stays_open(Injected injected) {
        injected.into().accept(engines);

        assertThatThrownBy(this::get)
                .isInstanceOf(injected.becomes())
                .isInstanceOfSatisfying(ConversionException.class, failure -> {
                    assertThat(failure.getMessage())
                            .contains("the fp16 engine of toy")
                            .endsWith(".");
                    assertThat(failure.remedy()).isNotBlank();
                });
        assertThat(engines.open()).isZero();
        assertThat(folder.resolve("engines"))
                .satisfiesAnyOf(
                        path -> assertThat(path).doesNotExist(),
                        path -> assertThat(path).isDirectoryNotContaining("glob:**.engine"));
    }

    @Test
    void an_engine_far_from_fp32_is_kept_out_and_that_is_remembered() {
        engines = new FakeEngines(Set.of("not a layer"), Set.of());
        engines.goWrongBy(0.5f);

        assertThatThrownBy(this::get).isInstanceOfSatisfying(EngineFailedException.class, failure -> {
            assertThat(failure).hasMessageContaining("kept out").hasMessageContaining("too far from FP32 (cosine ");
            assertThat(failure.remedy()).contains("--tensorrt-precision fp32", "engines build toy");
        });
        int builds = engines.builds().size();
        assertThatThrownBy(this::get).hasMessageContaining("too far from FP32 (cosine ");
        assertThat(engines.builds()).as("no second search").hasSize(builds);
    }

    @Test
    void an_engine_that_was_kept_out_can_be_tried_again() {
        engines = new FakeEngines(Set.of("not a layer"), Set.of());
        assertThatThrownBy(this::get).hasMessageContaining("not finite");
        engines = new FakeEngines();

        store().forgive(RECIPE);

        assertThat(get().fresh()).isTrue();
        store().forgive(RECIPE);
        assertThat(get().fresh()).as("one that is trusted stays").isFalse();
    }

    @Test
    void layers_that_are_too_coarse_in_fp16_are_kept_in_fp32_and_remembered() {
        engines = new FakeEngines(Set.of("layer05"), Set.of("layer05"));

        assertThat(get().header().layersInFp32()).contains("layer05").hasSize(3);
        assertThat(get().sentence()).startsWith("Loaded").contains("3 layers in FP32");
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
        store().get(FakeEngines.recipe(Precision.FP32), FakeEngines.INPUTS, StageProgress.NONE);

        assertThat(engines.timingsSeen().get(0)).isEmpty();
        assertThat(new String(engines.timingsSeen().get(1), StandardCharsets.UTF_8))
                .isEqualTo("timings 1");
    }

    @Test
    void cancelling_a_build_is_no_failure() {
        StageProgress cancelled = fraction -> {
            throw new ConversionCancelledException();
        };

        assertThatThrownBy(() -> store().get(RECIPE, FakeEngines.INPUTS, cancelled))
                .isInstanceOf(ConversionCancelledException.class);
        assertThat(get().fresh()).as("the lock was given back").isTrue();
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
            Future<OpenEngine> second =
                    threads.submit(() -> store().get(RECIPE, FakeEngines.INPUTS, fraction -> waited.countDown()));

            assertThat(first.get().fresh()).isTrue();
            assertThat(second.get().fresh()).isFalse();
        } finally {
            threads.shutdownNow();
        }
        assertThat(engines.builds()).hasSize(1);
    }

    private OpenEngine get() {
        return store().get(RECIPE, FakeEngines.INPUTS, StageProgress.NONE);
    }

    private EngineStore store() {
        return new EngineStore(EngineCache.in(folder.resolve("engines")), engines, FakeEngines.REFERENCE);
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

    /** A failure, how it gets in, and what it must become. */
    record Injected(String name, Consumer<FakeEngines> into, Class<? extends ConversionException> becomes) {
        @Override
        public String toString() {
            return name;
        }
    }
}

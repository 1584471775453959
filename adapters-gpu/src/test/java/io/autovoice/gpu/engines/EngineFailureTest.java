package io.autovoice.gpu.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.plan.choice.Precision;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fails becomes a failure for people, and nothing stays open, locked or lost. */
class EngineFailureTest {
    private static final BuildRecipe RECIPE = FakeEngines.recipe(Precision.FP16);

    @TempDir
    Path folder;

    private FakeEngines engines = new FakeEngines();

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
    void cancelling_a_build_is_no_failure() {
        StageProgress cancelled = fraction -> {
            throw new ConversionCancelledException();
        };

        assertThatThrownBy(() -> engines.storeIn(folder).get(RECIPE, FakeEngines.INPUTS, cancelled))
                .isInstanceOf(ConversionCancelledException.class);
        assertThat(get().fresh()).as("the lock was given back").isTrue();
    }

    private OpenEngine get() {
        return engines.storeIn(folder).get(RECIPE, FakeEngines.INPUTS, StageProgress.NONE);
    }

    /** A failure, how it gets in, and what it must become. */
    record Injected(String name, Consumer<FakeEngines> into, Class<? extends ConversionException> becomes) {
        @Override
        public String toString() {
            return name;
        }
    }
}

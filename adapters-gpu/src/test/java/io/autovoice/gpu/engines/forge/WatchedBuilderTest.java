package io.autovoice.gpu.engines.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.plan.choice.Precision;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.FakeEngines;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WatchedBuilderTest {
    private static final BuildRecipe RECIPE = FakeEngines.recipe(Precision.FP16);

    private final FakeEngines engines = new FakeEngines();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void let_go() {
        never.countDown();
    }

    @Test
    void what_is_built_comes_through() {
        assertThat(build(Duration.ofMinutes(1), StageProgress.NONE)).isPresent();
    }

    @Test
    void nothing_comes_through_as_nothing() {
        engines.buildBy(recipe -> Optional.empty());

        assertThat(build(Duration.ofMinutes(1), StageProgress.NONE)).isEmpty();
    }

    @Test
    void a_build_that_hangs_ends_at_the_limit() {
        hang();

        assertThatThrownBy(() -> build(Duration.ofMillis(200), StageProgress.NONE))
                .isInstanceOfSatisfying(EngineFailedException.class, failure -> {
                    assertThat(failure).hasMessageContaining("took longer than");
                    assertThat(failure.remedy()).contains("autovoice engines build toy");
                });
    }

    @Test
    void a_build_that_hangs_can_be_cancelled() {
        hang();
        AtomicInteger beats = new AtomicInteger();

        assertThatThrownBy(() -> build(Duration.ofMinutes(1), fraction -> {
                    if (beats.incrementAndGet() > 2) {
                        throw new ConversionCancelledException();
                    }
                }))
                .isInstanceOf(ConversionCancelledException.class);
    }

    @Test
    void failures_come_through_in_the_words_of_the_domain() {
        engines.buildBy(recipe -> {
            throw new UnsatisfiedLinkError("libnvinfer_builder_resource.so.10.6.0: cannot open shared object file");
        });
        assertThatThrownBy(() -> build(Duration.ofMinutes(1), StageProgress.NONE))
                .isInstanceOf(EngineFailedException.class)
                .hasMessageContaining("libnvinfer_builder_resource");

        engines.buildBy(recipe -> {
            throw new OutOfDeviceMemoryException("Full.", "Empty it.");
        });
        assertThatThrownBy(() -> build(Duration.ofMinutes(1), StageProgress.NONE))
                .isInstanceOf(OutOfDeviceMemoryException.class)
                .hasMessage("Full.");
    }

    private void hang() {
        engines.buildBy(recipe -> {
            try {
                never.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        });
    }

    private Optional<?> build(Duration limit, StageProgress progress) {
        return new WatchedBuilder(engines, limit).build(RECIPE, new byte[0], progress);
    }
}

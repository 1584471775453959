package io.autovoice.gpu.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.plan.choice.Precision;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engines that are judged and found wanting: kept out, tried again, or given layers in FP32. */
class EngineTrustTest {
    private static final BuildRecipe RECIPE = FakeEngines.recipe(Precision.FP16);

    @TempDir
    Path folder;

    private FakeEngines engines = new FakeEngines();

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

        engines.storeIn(folder).forgive(RECIPE);

        assertThat(get().fresh()).isTrue();
        engines.storeIn(folder).forgive(RECIPE);
        assertThat(get().fresh()).as("one that is trusted stays").isFalse();
    }

    @Test
    void layers_that_are_too_coarse_in_fp16_are_kept_in_fp32_and_remembered() {
        engines = new FakeEngines(Set.of("layer05"), Set.of("layer05"));

        assertThat(get().header().layersInFp32()).contains("layer05").hasSize(3);
        assertThat(get().sentence()).startsWith("Loaded").contains("3 layers in FP32");
    }

    private OpenEngine get() {
        return engines.storeIn(folder).get(RECIPE, FakeEngines.INPUTS, StageProgress.NONE);
    }
}

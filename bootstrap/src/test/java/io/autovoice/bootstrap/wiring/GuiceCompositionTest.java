package io.autovoice.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.ModelLibrary;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.ModelChoice;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuiceCompositionTest {
    private static final EngineRequest CPU =
            new EngineRequest(DeviceChoice.CPU, Optional.empty(), Precision.FP16, false, ModelChoice.AUTO);

    @TempDir
    Path home;

    private final ResourceScope scope = new ResourceScope();
    private GuiceComposition composition = new GuiceComposition(scope, Map.of());

    @BeforeEach
    void compose() {
        composition = new GuiceComposition(
                scope,
                Map.of(
                        "AUTOVOICE_CACHE", home.resolve("cache").toString(),
                        "AUTOVOICE_DATA", home.resolve("data").toString()));
    }

    @AfterEach
    void close() {
        scope.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_preset_is_wired(QualityPreset preset) {
        ExecutionPlan plan = composition.plan(CPU, preset);

        Session session = composition.open(CPU, plan);

        assertThat(session.stages().plan()).isEqualTo(plan);
    }

    @Test
    void stages_are_bare_as_long_as_nobody_listens() {
        Session session = composition.open(CPU, composition.plan(CPU, QualityPreset.BALANCED));

        assertThat(session.stages().separator().getClass().getSimpleName()).doesNotStartWith("Profiled");
        assertThat(session.stages().converter().getClass().getSimpleName()).doesNotStartWith("Profiled");
    }

    @Test
    void the_library_is_the_same_each_time() {
        assertThat(composition.library().voices())
                .isSameAs(composition.library().voices());
    }

    @Test
    void python_is_looked_for_where_the_environment_says() {
        ModelLibrary models = composition.library().modelLibrary();

        assertThatThrownBy(() -> models.install(models.offer("swift-f0"), StageProgress.NONE))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("There is no Python here");
    }

    @Test
    void nothing_is_owned_once_the_scope_is_closed() {
        composition.open(CPU, composition.plan(CPU, QualityPreset.BALANCED));

        scope.close();

        assertThat(scope.live()).isZero();
    }
}

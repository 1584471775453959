package io.autovoice.proof;

import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.ModelChoice;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.bootstrap.wiring.GuiceComposition;
import io.autovoice.bootstrap.wiring.Session;
import io.autovoice.domain.audio.Waveform;
import java.nio.file.Path;
import java.util.Optional;

/** Stages that are open, with preset fast, and songs converted by them. */
final class Playing {
    private final GuiceComposition composition;
    private final Session session;
    private final ExecutionPlan plan;

    private Playing(GuiceComposition composition, Session session, ExecutionPlan plan) {
        this.composition = composition;
        this.session = session;
        this.plan = plan;
    }

    /** @param device cpu, or cuda, which then means TensorRT too */
    static Playing open(ResourceScope scope, String device) {
        DeviceChoice choice = DeviceChoice.of(device);
        boolean gpu = choice.kind() == DeviceChoice.Kind.CUDA;
        EngineRequest request = new EngineRequest(
                choice, gpu ? Optional.of(true) : Optional.empty(), Precision.FP16, gpu, ModelChoice.AUTO);
        GuiceComposition composition = new GuiceComposition(scope, System.getenv());
        ExecutionPlan plan = composition.plan(request, QualityPreset.FAST);
        return new Playing(composition, composition.open(request, plan), plan);
    }

    GuiceComposition composition() {
        return composition;
    }

    Waveform convert(String song, String voice) {
        return session.convertSong()
                .convert(ConvertSongRequest.of(Path.of(song), voice).build())
                .song();
    }

    String engines() {
        return plan.engines().toString();
    }
}

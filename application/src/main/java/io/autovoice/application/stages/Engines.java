package io.autovoice.application.stages;

import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.separation.VocalSeparator;

/**
 * Opens the engines that a plan names, each as the port of its stage. Whoever made this owns what it opens. An engine that can't be opened
 * throws {@link io.autovoice.domain.failure.EngineFailedException}; the next one on the ladder takes over.
 */
public interface Engines {

    VocalSeparator separator(PlannedEngine engine);

    PitchExtractor pitchExtractor(PlannedEngine engine);

    VoiceConverter converter(PlannedEngine engine);

    Mixer mixer(PlannedEngine engine);
}

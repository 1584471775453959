package io.autovoice.bootstrap.wiring;

import com.google.inject.Inject;
import io.autovoice.application.ConvertSong;
import io.autovoice.application.comparison.CompareConversions;
import io.autovoice.application.stages.Stages;
import io.autovoice.application.validation.ValidateSystem;
import io.autovoice.application.voice.AddVoice;

/** The use cases and stages of one plan. */
public record Session(
        Stages stages,
        ConvertSong convertSong,
        CompareConversions compareConversions,
        AddVoice addVoice,
        ValidateSystem validateSystem) {
    @Inject
    public Session {}
}

package io.autovoice.bootstrap.wiring;

import com.google.inject.Inject;
import io.autovoice.application.ConvertSong;
import io.autovoice.application.comparison.CompareConversions;
import io.autovoice.application.measure.RunMeter;
import io.autovoice.application.stages.Stages;
import io.autovoice.application.validation.Instruments;
import io.autovoice.application.validation.ValidateSystem;
import io.autovoice.application.voice.AddVoice;

/** The use cases and stages of one plan. */
public record Session(
        Stages stages,
        ConvertSong convertSong,
        CompareConversions compareConversions,
        AddVoice addVoice,
        ValidateSystem validateSystem,
        Instruments instruments) {
    @Inject
    public Session {}

    /** Runs the conversion and looks on. */
    public RunMeter meter() {
        return new RunMeter(convertSong, instruments.memory(), instruments.gpu());
    }
}

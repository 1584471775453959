package io.autovoice.application.validation;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.stages.Stages;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Gives what is to be tested, for each preset; engines are opened once. Safe for use by many threads. */
public final class ConversionBench {
    private final Function<QualityPreset, Stages> opener;
    private final AudioReader reader;
    private final VoiceProfiles voices;
    private final Map<QualityPreset, Stages> opened = new EnumMap<>(QualityPreset.class);

    public ConversionBench(Function<QualityPreset, Stages> opener, AudioReader reader, VoiceProfiles voices) {
        this.opener = opener;
        this.reader = reader;
        this.voices = voices;
    }

    synchronized Stages stages(QualityPreset preset) {
        return opened.computeIfAbsent(preset, opener);
    }

    ConvertSong with(QualityPreset preset) {
        return ConvertSong.using(stages(preset), reader, voices);
    }
}

package io.autovoice.application.validation;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.plan.QualityPreset;

/** Gives the conversion to be tested, for each preset. */
@FunctionalInterface
public interface ConversionBench {
    ConvertSong with(QualityPreset preset);
}

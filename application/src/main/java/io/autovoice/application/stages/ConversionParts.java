package io.autovoice.application.stages;

import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.matching.RowProducts;
import io.autovoice.domain.vocoder.PulseResponses;
import java.util.function.Function;

/**
 * What of a conversion an engine does; all else is the same wherever it runs.
 *
 * @param engine tells what the encoder hears from what the same network says elsewhere: neither is mistaken for the other where it is kept
 * @param encoder made of a resampler
 */
public record ConversionParts(
        String engine, Function<Resampler, ContentEncoder> encoder, RowProducts products, PulseResponses responses) {}

package io.autovoice.application.measure;

import java.time.Clock;

/** Converts a song again and again until its cost is known. */
public interface MeasureConversion {
    /**
     * Warms up, then runs until the request's rule is content or at its limit.
     *
     * @throws io.autovoice.domain.failure.ConversionException if a conversion fails
     */
    Measurement measure(MeasureRequest request);

    /**
     * @param meter runs it once and looks on
     * @param surroundings tells what it ran on
     */
    static MeasureConversion using(RunMeter meter, Surroundings surroundings) {
        return new RepeatedMeasurement(meter, surroundings, Clock.systemUTC());
    }
}

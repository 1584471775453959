package io.autovoice.report.jfr;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.ConvertedSong;
import java.util.function.BooleanSupplier;
import jdk.jfr.FlightRecorder;

/**
 * A conversion whose songs are told to Flight Recorder if there is one when they begin. Asking costs a tenth of a millisecond once and nothing to speak of later;
 * loading the events without a recorder would cost a quarter of a second.
 *
 * @param recorder whether Flight Recorder was ever started in this process
 */
public record FlightRecordedConversion(ConvertSong conversion, BooleanSupplier recorder) implements ConvertSong {

    public static FlightRecordedConversion of(ConvertSong conversion) {
        return new FlightRecordedConversion(conversion, FlightRecorder::isInitialized);
    }

    @Override
    public ConvertedSong convert(ConvertSongRequest request) {
        return conversion.convert(
                recorder.getAsBoolean() ? request.alsoHeardBy(new FlightRecorderListener()) : request);
    }
}

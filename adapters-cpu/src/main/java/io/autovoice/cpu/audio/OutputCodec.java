package io.autovoice.cpu.audio;

import io.autovoice.application.io.SampleFormat;
import io.autovoice.cpu.audio.ffmpeg.EncoderSettings;
import io.autovoice.domain.failure.OutputNotWrittenException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of file that are written, by their ending. */
enum OutputCodec {
    WAV("wav"),
    FLAC("flac"),
    MP3("mp3", 8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000),
    M4A("ipod", 8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 64_000, 88_200, 96_000),
    OPUS("opus", 48_000); // its decoders always give 48 kHz

    private final String muxer;
    private final int[] rates; // ascending; none means any

    OutputCodec(String muxer, int... rates) {
        this.muxer = muxer;
        this.rates = rates;
    }

    static OutputCodec of(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(codec -> name.endsWith("." + codec.ending()))
                .findFirst()
                .orElseThrow(() -> new OutputNotWrittenException(
                        "'%s' ends like no kind of file that can be written.".formatted(path),
                        "Let it end with one of: %s.".formatted(endings())));
    }

    private static String endings() {
        return Arrays.stream(values()).map(codec -> "." + codec.ending()).collect(Collectors.joining(", "));
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** FFmpeg's name of the container. */
    String muxer() {
        return muxer;
    }

    boolean isLossy() {
        return rates.length > 0;
    }

    /** The nearest rate that can be held: {@code hertz} itself if that can. */
    int rateFor(int hertz) {
        return Arrays.stream(rates)
                .boxed()
                .min(Comparator.comparingInt(rate -> Math.abs(rate - hertz)))
                .orElse(hertz);
    }

    EncoderSettings settings(SampleFormat format, int channels) {
        return switch (this) {
            case WAV -> EncoderSettings.wav(format);
            case FLAC -> EncoderSettings.flac(format);
            case MP3 -> EncoderSettings.lossy("libmp3lame", true, 160_000L * channels);
            case M4A -> EncoderSettings.lossy("aac", true, 128_000L * channels);
            case OPUS -> EncoderSettings.lossy("libopus", false, 96_000L * channels);
        };
    }
}

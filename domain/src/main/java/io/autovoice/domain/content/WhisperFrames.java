package io.autovoice.domain.content;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.MirroredWaveform;
import io.autovoice.domain.signal.MelFilters;

/**
 * What Whisper's encoder hears (Radford et al., "Robust speech recognition via large-scale weak supervision", 2022): common logarithm of the power in mel
 * bands at 16 kHz, at most 80 dB below the loudest, brought near -1..1. Row i of what it says hears the frames 2 i - 1 to 2 i + 1 first of all.
 */
public final class WhisperFrames {
    public static final SampleRate RATE = new SampleRate(16_000);
    public static final int BANDS = 80;

    /** Samples from one frame to the next. */
    public static final int HOP = 160;

    /** Samples of a frame, under a periodic Hann window; it is centred half of that before its end. */
    public static final int LENGTH = 400;

    public static final int FRAMES_PER_ROW = 2;

    /** Of the power in a band. */
    public static final double FLOOR = 1e-10;

    /** Common logarithm of power below the loudest: 80 dB. */
    public static final double RANGE = 8;

    private static final int LEAD = 2; // frames of mirror image before the start: more than half a frame's length

    private WhisperFrames() {}

    public static MelFilters filters() {
        return new MelFilters(BANDS, RATE.hertz(), LENGTH, 0, RATE.hertz() / 2.0);
    }

    /** A voice with its mirror image before the start, and beyond the end as far as the last row's frames reach. */
    public static Waveform mirrored(Waveform heard, int rows) {
        long frames = LEAD + (long) rows * FRAMES_PER_ROW;
        return new MirroredWaveform(heard, -LEAD * HOP, frames * HOP + LENGTH);
    }

    /** The first frame of a row, counted in a mirrored voice. */
    public static long frame(int row) {
        return LEAD + (long) row * FRAMES_PER_ROW;
    }
}

package io.autovoice.application.io;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.failure.UnsuitableAudioException;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;
import java.util.Locale;

/** Refuses what can be decoded but not worked with: too short, silent, or not finite. */
public final class SuitableAudio {
    private static final double SHORTEST_SECONDS = 0.5;
    private static final float SILENT_BELOW = 1e-4f; // -80 dBFS
    private static final int BLOCK = 1 << 16; // samples

    private SuitableAudio() {}

    /**
     * Reads a recording and looks at every sample of it.
     *
     * @throws UnsuitableAudioException if it lasts under half a second, nowhere rises above -80 dBFS, or holds NaN or infinity
     */
    public static Waveform read(AudioReader reader, Path recording, StageProgress progress) {
        Waveform waveform = reader.read(recording, progress.part(0, 0.9));
        require(waveform, recording.getFileName().toString());
        progress.advanced(1);
        return waveform;
    }

    /**
     * Looks at every sample.
     *
     * @param name how to call it in a message
     * @return {@code waveform} itself
     * @throws UnsuitableAudioException as {@link #read}
     */
    public static Waveform require(Waveform waveform, String name) {
        if (waveform.seconds() < SHORTEST_SECONDS) {
            throw new UnsuitableAudioException(
                    String.format(Locale.ROOT, "%s lasts only %.3f s.", name, waveform.seconds()),
                    "Give a recording of half a second or more.");
        }
        if (peak(waveform, name) < SILENT_BELOW) {
            throw new UnsuitableAudioException(
                    name + " is silent: nothing in it is louder than -80 dBFS.",
                    "Check that the right track was exported, and its volume.");
        }
        return waveform;
    }

    private static float peak(Waveform waveform, String name) {
        float[] block = new float[BLOCK];
        float peak = 0;
        for (int channel = 0; channel < waveform.channels(); channel++) {
            for (long from = 0; from < waveform.frames(); from += BLOCK) {
                waveform.read(channel, from, block);
                peak = Math.max(peak, peak(block, name));
            }
        }
        return peak;
    }

    private static float peak(float[] block, String name) {
        float peak = 0;
        for (float sample : block) {
            if (!Float.isFinite(sample)) {
                throw new UnsuitableAudioException(
                        name + " holds samples that are not numbers (NaN or infinity).",
                        "Export the recording again; a plug-in or a conversion has broken it.");
            }
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}

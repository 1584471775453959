package io.autovoice.cpu.conversion.psola;

import io.autovoice.cpu.conversion.psola.melody.Melody;
import io.autovoice.cpu.conversion.psola.melody.VoicedRun;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;

/** Sings a recording at another F0, by PSOLA. */
public final class PitchMoving {
    private static final int CHUNK = 1 << 16; // frames copied at a time

    private final Waveform voice;
    private final WaveformBuilder moved;
    private final StageProgress progress;
    private long written;

    private PitchMoving(Waveform voice, WaveformBuilder moved, StageProgress progress) {
        this.voice = voice;
        this.moved = moved;
        this.progress = progress;
    }

    /**
     * The same recording sung at another F0: timing, formants, level and what is unvoiced stay. A voiced run whose contours are equal
     * keeps its samples, bit by bit, and so does all that is further than a period from a run that moves; if no run moves, {@code voice}
     * itself is returned. A run of less than some two periods is too short to be moved and stays as it is.
     *
     * <p>Meant for intervals of -24 to +24 semitones. Grains last two periods of the source, or fewer upwards, whatever the target:
     * longer ones would show the source's harmonics below the target's. So more than an octave down, the voice falls to silence between
     * its pulses, as in creak.
     *
     * <p>Memory: some seconds of the recording, however long it is.
     *
     * @param voice one channel, 8 to 192 kHz, one singer at a time
     * @param sourceF0 what is sung, in hertz; values below 20 Hz count as 20 Hz
     * @param targetF0 what shall be sung, on the same grid and voiced at the same points
     * @return one channel, as long as {@code voice}
     * @throws IllegalArgumentException if the voice has several channels, or the contours differ in grid, length or voicing
     * @throws io.autovoice.domain.failure.ConversionCancelledException once {@code progress} was cancelled
     */
    public static Waveform move(
            Waveform voice, F0Contour sourceF0, F0Contour targetF0, WaveformStorage storage, StageProgress progress) {
        if (voice.channels() != 1) {
            throw new IllegalArgumentException(
                    "Pitch is moved in one channel, got %d channels".formatted(voice.channels()));
        }
        Melody melody = new Melody(sourceF0, targetF0, voice.rate());
        if (!melody.moves()) {
            return voice;
        }
        return new PitchMoving(voice, storage.builder(voice.rate(), 1), progress).along(melody);
    }

    private Waveform along(Melody melody) {
        for (VoicedRun run : melody.movedRuns()) {
            copyUntil(Math.min(run.start(), voice.frames()));
            moveRun(run);
        }
        copyUntil(voice.frames());
        return moved.build();
    }

    private void copyUntil(long end) {
        while (written < end) {
            float[] chunk = new float[(int) Math.min(CHUNK, end - written)];
            voice.read(0, written, chunk);
            append(chunk);
        }
    }

    private void moveRun(VoicedRun run) {
        RunMoving moving = new RunMoving(voice, run);
        long end = Math.min(run.end(), voice.frames());
        while (written < end) {
            append(moving.next(written, Math.min(end, written + moving.longestPiece())));
        }
    }

    private void append(float[] samples) {
        moved.append(new float[][] {samples});
        written += samples.length;
        progress.advanced((double) written / voice.frames());
    }
}

package io.autovoice.cpu.conversion.hearing;

import io.autovoice.cpu.conversion.track.VoiceTrack;

/**
 * What a frame says, as far as a cepstrum can tell: its coefficients less the mean of the speaker's frames of the same kind (voiced or
 * not), which takes most of the speaker and the room out.
 */
record CepstralContent(VoiceTrack track) implements SongContent, TargetContent {
    private static final int COEFFICIENTS = 16;

    @Override
    public float[][] rows(int[] frames, boolean voiced) {
        float[] mean = CentredRows.mean(track.active(voiced), COEFFICIENTS, this::read);
        return CentredRows.of(frames, mean, this::read);
    }

    @Override
    public float[][] compared(float[][] songRows) {
        return songRows;
    }

    @Override
    public int[] distinct(int[] frames) {
        return frames;
    }

    private void read(int frame, float[] into) {
        System.arraycopy(track.shape()[frame], 1, into, 0, COEFFICIENTS);
    }
}

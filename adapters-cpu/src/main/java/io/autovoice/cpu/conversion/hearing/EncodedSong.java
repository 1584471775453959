package io.autovoice.cpu.conversion.hearing;

import io.autovoice.cpu.conversion.track.VoiceTrack;

/** What an encoder says of each frame: its rows, less their mean where the singer is heard, whatever the kind of frame. */
final class EncodedSong implements SongContent {
    private final EncoderRows rows;
    private final float[] mean;

    EncodedSong(EncoderRows rows, VoiceTrack track) {
        this.rows = rows;
        this.mean = CentredRows.mean(track.active(), rows.width(), rows::read);
    }

    @Override
    public float[][] rows(int[] frames, boolean voiced) {
        return CentredRows.of(frames, mean, rows::read);
    }

    @Override
    public int[] distinct(int[] frames) {
        return rows.distinct(frames);
    }
}

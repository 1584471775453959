package io.autovoice.cpu.separation.segments;

import io.autovoice.cpu.resampling.StereoDownmix;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.separation.SegmentVoices;

/** The samples of one segment with its context; one block of memory for all segments. */
final class SongPiece {
    private final Waveform source;
    private final Waveform downmix;
    private final int context;
    private final float[][] song;
    private final float[][] stereo;

    SongPiece(Waveform source, SegmentVoices voices) {
        this.source = source;
        this.downmix = StereoDownmix.of(source);
        this.context = voices.context();
        this.song = new float[source.channels()][voices.frames() + 2 * context];
        this.stereo = switch (song.length) {
            case 1 -> new float[][] {song[0], song[0]};
            case 2 -> song;
            default -> new float[2][song[0].length];
        };
    }

    /** @param start of the segment, without its context */
    void read(long start) {
        fill(source, start, song);
        if (song.length > 2) {
            fill(downmix, start, stereo);
        }
    }

    /** All channels. */
    float[][] song() {
        return song;
    }

    /** The same as two channels. */
    float[][] stereo() {
        return stereo;
    }

    private void fill(Waveform from, long start, float[][] samples) {
        for (int channel = 0; channel < samples.length; channel++) {
            from.read(channel, start - context, samples[channel]);
        }
    }
}

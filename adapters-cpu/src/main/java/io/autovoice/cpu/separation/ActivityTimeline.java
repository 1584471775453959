package io.autovoice.cpu.separation;

import io.autovoice.cpu.separation.frames.ShortTimeTransform;
import io.autovoice.domain.audio.Chunk;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.separation.VocalActivity;

/** Puts the segments' presence on one grid over the whole song. */
final class ActivityTimeline {
    private static final FrameGrid GRID = FrameGrid.TEN_MILLISECONDS;

    private final ShortTimeTransform transform;
    private final SampleRate rate;
    private final float[] presence;

    ActivityTimeline(Waveform song, ShortTimeTransform transform) {
        this.transform = transform;
        this.rate = song.rate();
        this.presence = new float[GRID.hops(song)];
    }

    void add(Chunk segment, float[] frames) {
        int from = hopAtOrAfter(segment.start());
        int to = Math.min(presence.length, hopAtOrAfter(segment.start() + segment.length()));
        for (int hop = from; hop < to; hop++) {
            presence[hop] = frames.length == 0 ? 0 : at(frames, GRID.frameAt(hop, rate) - segment.readFrom());
        }
    }

    /** Points beyond the last segment take its last value. */
    VocalActivity build(Waveform song) {
        for (int hop = Math.max(1, hopAtOrAfter(song.frames())); hop < presence.length; hop++) {
            presence[hop] = presence[hop - 1];
        }
        return new VocalActivity(GRID, presence);
    }

    private int hopAtOrAfter(long frame) {
        int hop = (int) Math.floor(rate.seconds(frame) / GRID.hopSeconds());
        return GRID.frameAt(hop, rate) < frame ? hop + 1 : hop;
    }

    private float at(float[] frames, long sample) {
        double position = transform.frameAt(sample);
        int below = (int) Math.max(0, Math.min(frames.length - 1.0, Math.floor(position)));
        int above = Math.min(frames.length - 1, below + 1);
        double part = Math.max(0, Math.min(1, position - below));
        return (float) ((1 - part) * frames[below] + part * frames[above]);
    }
}

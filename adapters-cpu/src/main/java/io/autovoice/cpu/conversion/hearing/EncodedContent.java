package io.autovoice.cpu.conversion.hearing;

import io.autovoice.cpu.conversion.track.VoiceTrack;
import java.util.stream.IntStream;

/** What an encoder says of each frame: its rows, less their mean where the speaker is heard, whatever the kind of frame. */
final class EncodedContent implements FrameContent {
    private final float[][] rows;
    private final double rowsPerFrame;
    private final double firstRow;
    private final float[] mean;

    /** @param leadSeconds how much was heard before the track begins */
    EncodedContent(HeardRows heard, double leadSeconds, VoiceTrack track) {
        this.rows = heard.rows();
        this.rowsPerFrame = heard.perSecond() * track.grid().hopSeconds();
        this.firstRow = heard.perSecond() * leadSeconds;
        this.mean = UnitRows.mean(track.active(), rows[0].length, this::read);
    }

    @Override
    public float[][] rows(int[] frames, boolean voiced) {
        return UnitRows.of(frames, mean, this::read);
    }

    @Override
    public int[] distinct(int[] frames) {
        int step = (int) Math.max(1, Math.round(1 / rowsPerFrame));
        return IntStream.of(frames).filter(frame -> frame % step == 0).toArray();
    }

    /** Between two rows linearly; before the first and after the last they go on as they are. */
    private void read(int frame, float[] into) {
        double at = Math.min(rows.length - 1.0, Math.max(0, firstRow + frame * rowsPerFrame));
        int below = (int) at;
        float share = (float) (at - below);
        float[] low = rows[below];
        float[] high = rows[Math.min(rows.length - 1, below + 1)];
        for (int n = 0; n < into.length; n++) {
            into[n] = low[n] + share * (high[n] - low[n]);
        }
    }
}

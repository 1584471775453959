package io.autovoice.cpu.separation;

import io.autovoice.domain.audio.Chunk;
import io.autovoice.domain.audio.ChunkPlan;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalSeparator;
import java.util.Arrays;
import java.util.List;

/**
 * Follows the melody and takes its harmonics out of the mixture. Works on segments of half a minute or less, each with real neighbours
 * on both sides, whose voices are cross-faded over a second.
 */
final class MelodyVocalSeparator implements VocalSeparator {
    private static final double CONTEXT_SECONDS = 5; // the reach of the longest median and frame, and the cross-fade
    private static final double FADE_SECONDS = 1;
    private static final double LONGEST_SECONDS = 30;
    private static final double SHORTEST_SECONDS = 8;
    private static final long SAMPLES = 8_000_000; // of all channels in a segment: bounds memory at high rates

    private final SeparationSettings settings;
    private final WaveformStorage storage;

    MelodyVocalSeparator(SeparationSettings settings, WaveformStorage storage) {
        this.settings = settings;
        this.storage = storage;
    }

    @Override
    public Stems separate(Waveform song, StageProgress progress) {
        progress.advanced(0);
        WaveformBuilder vocals = storage.builder(song.rate(), song.channels());
        WaveformBuilder instrumental = storage.builder(song.rate(), song.channels());
        SegmentSeparation separation = new SegmentSeparation(settings, song.rate());
        List<Chunk> segments = segments(song);
        ActivityTimeline activity = new ActivityTimeline(song, SeparationSettings.voiceFrames(song.rate()));
        float[][] ending = new float[0][];
        for (int i = 0; i < segments.size(); i++) {
            Chunk segment = segments.get(i);
            float[][] mix = read(song, segment);
            SegmentVoice found =
                    separation.voice(mix, progress.part((double) i / segments.size(), (i + 1.0) / segments.size()));
            float[][] voice = found.samples();
            activity.add(segment, found.presence());
            float[][] next = rows(voice, segment.context() + segment.length(), fade(song.rate()));
            float[][] middle = rows(voice, segment.context(), segment.length());
            fadeOver(ending, middle);
            ending = next;
            vocals.append(middle, segment.length());
            instrumental.append(rest(rows(mix, segment.context(), segment.length()), middle), segment.length());
        }
        progress.advanced(1);
        return new Stems(vocals.build(), instrumental.build(), activity.build(song));
    }

    private static int fade(SampleRate rate) {
        return (int) rate.frames(FADE_SECONDS);
    }

    private static List<Chunk> segments(Waveform song) {
        double affordable = (double) SAMPLES / song.channels() / song.rate().hertz() - 2 * CONTEXT_SECONDS;
        double longest = Math.max(SHORTEST_SECONDS, Math.min(LONGEST_SECONDS, affordable));
        double count = Math.max(1, Math.ceil(song.seconds() / longest));
        int frames = (int) Math.max(1, Math.ceil(song.frames() / count));
        int context = song.seconds() > longest ? (int) song.rate().frames(CONTEXT_SECONDS) : 0;
        return new ChunkPlan(frames, context).over(song.frames());
    }

    private static float[][] read(Waveform song, Chunk segment) {
        float[][] mix = new float[song.channels()][segment.readLength()];
        for (int channel = 0; channel < mix.length; channel++) {
            song.read(channel, segment.readFrom(), mix[channel]);
        }
        return mix;
    }

    private static float[][] rows(float[][] rows, int from, int length) {
        float[][] cut = new float[rows.length][];
        for (int channel = 0; channel < rows.length; channel++) {
            cut[channel] = Arrays.copyOfRange(rows[channel], from, from + length);
        }
        return cut;
    }

    /** From the segment before to this one, linearly: both hold the same voice, so that levels add, not powers. */
    private static void fadeOver(float[][] ending, float[][] voice) {
        for (int channel = 0; channel < ending.length; channel++) {
            int length = ending[channel].length;
            for (int n = 0; n < Math.min(length, voice[channel].length); n++) {
                float part = (n + 0.5f) / length;
                voice[channel][n] = part * voice[channel][n] + (1 - part) * ending[channel][n];
            }
        }
    }

    private static float[][] rest(float[][] mix, float[][] voice) {
        for (int channel = 0; channel < mix.length; channel++) {
            for (int n = 0; n < mix[channel].length; n++) {
                mix[channel][n] -= voice[channel][n];
            }
        }
        return mix;
    }
}

package io.autovoice.application;

import io.autovoice.application.progress.Cancellation;
import io.autovoice.application.progress.SongProgress;
import io.autovoice.domain.conversion.ConversionKnobs;
import io.autovoice.domain.conversion.VoiceBlend;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.conversion.key.AutoKey;
import io.autovoice.domain.mixing.MixLevels;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.profiling.StageCallback;
import io.autovoice.domain.profiling.StageListener;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.tuning.Autotune;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One song to convert and how.
 *
 * @param voices who sings: one voice, or several at once
 * @param knobs how the voice is converted, where the caller wants it otherwise than preset and voice have it
 * @param pitchShift -12..12 semitones, in place of {@code autoKey}: the voice moves, the band stays
 * @param autoKey by which steps the song is moved into the target's range; empty: by octaves, unless there is a {@code pitchShift}
 * @param autotune how much notes are moved towards a scale; empty: not at all
 * @param preserveTechniques whether vibrato is sung as in the song, or held straight
 * @param returnStems whether the result holds the stems and the converted voice alone
 * @param listeners hear of every stage; none means that nothing is timed
 */
public record ConvertSongRequest(
        SongSource source,
        VoiceBlend voices,
        ConversionKnobs knobs,
        MixLevels levels,
        Optional<Semitones> pitchShift,
        Optional<AutoKey> autoKey,
        Optional<Autotune> autotune,
        boolean preserveTechniques,
        boolean returnStems,
        SongProgress progress,
        Cancellation cancellation,
        List<StageListener> listeners) {
    private static final double WIDEST_SHIFT = 12; // semitones

    public ConvertSongRequest {
        listeners = List.copyOf(listeners);
        pitchShift.ifPresent(ConvertSongRequest::refuseTooWide);
        if (pitchShift.isPresent() && autoKey.isPresent()) {
            throw new IllegalArgumentException("Say how far the pitch shifts, or let auto-key find it, but not both.");
        }
    }

    /** A request with every option at its default. */
    public static Builder of(Path song, String voice) {
        return of(new SongSource.Mixture(song), new VoiceId(voice));
    }

    public static Builder of(SongSource source, VoiceId voice) {
        return of(source, VoiceBlend.of(voice));
    }

    public static Builder of(SongSource source, VoiceBlend voices) {
        return new Builder(source, voices);
    }

    /** The same, heard by one more. */
    public ConvertSongRequest alsoHeardBy(StageListener listener) {
        List<StageListener> more = new ArrayList<>(listeners);
        more.add(listener);
        return new ConvertSongRequest(
                source,
                voices,
                knobs,
                levels,
                pitchShift,
                autoKey,
                autotune,
                preserveTechniques,
                returnStems,
                progress,
                cancellation,
                more);
    }

    private static void refuseTooWide(Semitones shift) {
        if (Math.abs(shift.value()) > WIDEST_SHIFT) {
            throw new IllegalArgumentException("Pitch shift needs -12..12 semitones, got %s".formatted(shift.value()));
        }
    }

    /** Collects options. For one thread. */
    public static final class Builder {
        private final SongSource source;
        private final VoiceBlend voices;
        private ConversionKnobs knobs = ConversionKnobs.NONE;
        private double vocalVolume = 1;
        private double instrumentalVolume = 1;
        private Optional<Semitones> pitchShift = Optional.empty();
        private Optional<AutoKey> autoKey = Optional.empty();
        private Optional<Autotune> autotune = Optional.empty();
        private boolean preserveTechniques = true;
        private boolean returnStems;
        private SongProgress progress = SongProgress.NONE;
        private Cancellation cancellation = new Cancellation();
        private final List<StageListener> listeners = new ArrayList<>();

        private Builder(SongSource source, VoiceBlend voices) {
            this.source = source;
            this.voices = voices;
        }

        /** 0..1: how much of the singer's own articulation is kept; default as the preset, or a trained voice, has it. */
        public Builder clarity(double share) {
            knobs = knobs.withClarity(share);
            return this;
        }

        /** -12..12 semitones: moves the resonances, not the pitch; default 0. */
        public Builder formant(double semitones) {
            knobs = knobs.withFormant(new Semitones(semitones));
            return this;
        }

        /** 0..0.5: how much breaths and consonants are converted; default all (0.5), or as a trained voice has it. */
        public Builder protect(double share) {
            knobs = knobs.withProtect(share);
            return this;
        }

        /** 0..1: the song's dynamics or the target's; default the song's (0), or as a trained voice has it. */
        public Builder loudness(double share) {
            knobs = knobs.withLoudness(share);
            return this;
        }

        /** 0..2, default 1. */
        public Builder vocalVolume(double factor) {
            vocalVolume = factor;
            return this;
        }

        /** 0..2, default 1. */
        public Builder instrumentalVolume(double factor) {
            instrumentalVolume = factor;
            return this;
        }

        /** -12..12 semitones, in place of {@link #autoKey}: the voice moves, the band stays. */
        public Builder pitchShift(double semitones) {
            pitchShift = Optional.of(new Semitones(semitones));
            return this;
        }

        /** By which steps the song is moved into the target's range; default by octaves. */
        public Builder autoKey(AutoKey steps) {
            autoKey = Optional.of(steps);
            return this;
        }

        /** How much notes are moved towards a scale; default not at all. */
        public Builder autotune(Autotune wanted) {
            autotune = Optional.of(wanted);
            return this;
        }

        /** Default true. */
        public Builder preserveTechniques(boolean preserve) {
            preserveTechniques = preserve;
            return this;
        }

        /** Default false. */
        public Builder returnStems(boolean stems) {
            returnStems = stems;
            return this;
        }

        public Builder progress(SongProgress listener) {
            progress = listener;
            return this;
        }

        /** Takes the overall progress as fractions; a cancellation thrown by {@code listener} ends the conversion. */
        public Builder stageProgress(StageProgress listener) {
            progress = (percent, step) -> listener.advanced(percent / 100);
            return this;
        }

        public Builder cancellation(Cancellation token) {
            cancellation = token;
            return this;
        }

        public Builder listener(StageListener listener) {
            listeners.add(listener);
            return this;
        }

        /** The plain callback {@code (stage_name, elapsed_ms)}. */
        public Builder profilingCallback(StageCallback callback) {
            return listener(StageListener.of(callback));
        }

        public ConvertSongRequest build() {
            return new ConvertSongRequest(
                    source,
                    voices,
                    knobs,
                    MixLevels.of(vocalVolume, instrumentalVolume),
                    pitchShift,
                    autoKey,
                    autotune,
                    preserveTechniques,
                    returnStems,
                    progress,
                    cancellation,
                    listeners);
        }
    }
}

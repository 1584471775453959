package io.autovoice.application.comparison;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.ConvertedSong;
import io.autovoice.application.ConvertedStems;
import io.autovoice.application.SongSource;
import io.autovoice.application.comparison.outcome.ComparedConversion;
import io.autovoice.application.comparison.outcome.Likeness;
import io.autovoice.application.comparison.outcome.OriginalSong;
import io.autovoice.application.comparison.outcome.Track;
import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.profiling.RecordingStageListener;
import io.autovoice.application.stages.Stages;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works through all presets and voices of one comparison. The sound of a conversion is let go before the next begins. */
final class ComparisonRun {
    private final ComparisonRequest request;
    private final Waveform song;
    private final Track songTrack;
    private final Tracks tracks;
    private final Likenesses likenesses;
    private final Stages judge;
    private final AudioReader reader;
    private final VoiceProfiles voices;
    private final Map<RememberedSong.Key, RememberedSong> songs = new HashMap<>();
    private final List<ComparedConversion> done = new ArrayList<>();
    private Optional<OriginalSong> original = Optional.empty();

    /** @param judge finds the pitch of all converted voices, whatever engines sang them */
    ComparisonRun(
            ComparisonRequest request,
            Waveform song,
            Tracks tracks,
            Likenesses likenesses,
            Stages judge,
            AudioReader reader,
            VoiceProfiles voices) {
        this.request = request;
        this.song = song;
        this.tracks = tracks;
        this.likenesses = likenesses;
        this.judge = judge;
        this.reader = reader;
        this.voices = voices;
        this.songTrack = tracks.write(
                "original", song, fraction -> request.cancellation().check());
    }

    /** Converts to all voices. */
    void convertWith(Stages stages) {
        RememberedSong remembered =
                songs.computeIfAbsent(RememberedSong.Key.of(stages.plan()), key -> new RememberedSong(song));
        request.voices().forEach(voice -> convert(voice, stages, remembered));
    }

    OriginalSong original() {
        return original.orElseThrow();
    }

    /** The engine that found the pitch of all converted voices. */
    String pitchJudge() {
        return judge.plan().engine(PipelineStage.F0_EXTRACTION).used();
    }

    /** Voice by voice. */
    List<ComparedConversion> conversions() {
        Comparator<ComparedConversion> byVoice =
                Comparator.comparingInt(each -> request.voices().indexOf(each.voice()));
        return done.stream().sorted(byVoice).toList();
    }

    private void convert(VoiceId voice, Stages stages, RememberedSong remembered) {
        QualityPreset preset = stages.plan().preset();
        String name = voice + "-" + preset.key();
        CellProgress progress = progress(name);
        RecordingStageListener heard = new RecordingStageListener();
        ConvertedSong converted = ConvertSong.using(remembered.remembering(stages), reader, voices)
                .convert(request(voice, heard, progress));
        ConvertedStems stems = converted.stems().orElseThrow();
        Set<PipelineStage> started = started(voice, stages);
        F0Contour found = judge.pitchExtractor()
                .extract(
                        stems.converted(),
                        FrameGrid.TEN_MILLISECONDS,
                        F0Range.SINGING,
                        progress.listening().part(0, 0.5));
        Likeness likeness = likenesses.of(
                stems.converted(),
                voices.load(voice),
                stems.vocals(),
                progress.listening().part(0.5, 1));
        if (original.isEmpty()) {
            original = Optional.of(original(stems.vocals(), preset, converted.sourceF0(), progress));
        }
        done.add(new ComparedConversion(
                voice,
                preset,
                tracks.write(name, converted.song(), progress.writing().part(0, 0.6)),
                tracks.writeAndDraw(
                        name + "-voice", stems.converted(), progress.writing().part(0.6, 1)),
                likeness,
                converted.targetF0(),
                found,
                converted.transposition(),
                remembered.account(heard.timings(), started, converted.plan())));
    }

    /** The stages whose engines, or whose voice, had not been used before this conversion. */
    private Set<PipelineStage> started(VoiceId voice, Stages stages) {
        QualityPreset preset = stages.plan().preset();
        Set<PipelineStage> started = EnumSet.noneOf(PipelineStage.class);
        if (done.stream().noneMatch(each -> each.preset() == preset)) {
            started.addAll(EnumSet.allOf(PipelineStage.class));
            if (stages == judge && !done.isEmpty()) {
                started.remove(PipelineStage.F0_EXTRACTION); // has judged already
            }
        }
        if (done.stream().noneMatch(each -> each.voice().equals(voice))) {
            started.add(PipelineStage.CONVERSION);
        }
        return started;
    }

    private OriginalSong original(Waveform vocals, QualityPreset preset, F0Contour f0, CellProgress progress) {
        Track track = tracks.writeAndDraw(
                "original-vocals", vocals, progress.writing().part(0, 0));
        return new OriginalSong(song.seconds(), songTrack, track, preset, f0);
    }

    private ConvertSongRequest request(VoiceId voice, RecordingStageListener heard, CellProgress progress) {
        return request.sound()
                .apply(ConvertSongRequest.of(new SongSource.InMemory(song), voice))
                .returnStems(true)
                .progress(progress.conversion())
                .cancellation(request.cancellation())
                .listener(heard)
                .build();
    }

    private CellProgress progress(String name) {
        int count = request.voices().size() * request.presets().size();
        return new CellProgress(request.progress(), request.cancellation(), name, done.size(), count);
    }
}

package io.autovoice.application.voice;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.SuitableAudio;
import io.autovoice.application.io.VoiceDescription;
import io.autovoice.application.io.VoiceDescription.Source;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.domain.failure.UnreadableAudioException;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Reads, joins, checks, stores. */
record VoiceAddition(
        AudioReader reader, ReferenceMaker references, PitchExtractor pitchExtractor, VoiceProfiles voices, Clock clock)
        implements AddVoice {
    private static final double READ = 0.3; // share of the progress
    private static final double JOINED = 0.6;

    @Override
    public AddedVoice add(AddVoiceRequest request) {
        refuseExisting(request);
        List<Waveform> recordings =
                read(request.recordings(), request.progress().part(0, READ));
        Reference reference = references.join(
                request.recordings(), recordings, request.progress().part(READ, JOINED));
        F0Contour f0 = pitchExtractor.extract(
                reference.audio(),
                FrameGrid.TEN_MILLISECONDS,
                F0Range.SINGING,
                request.progress().part(JOINED, 1));
        VoiceEvidence evidence = VoiceEvidence.of(reference.audio(), f0);
        evidence.requireOneVoice();
        VoiceEvidence.requireOneVoiceInEach(reference, f0);

        ReferenceVoice voice = profile(request, reference.audio(), f0);
        VoiceDescription description = describe(request, voice);
        voices.save(voice, description);
        return new AddedVoice(description, evidence.advice());
    }

    private void refuseExisting(AddVoiceRequest request) {
        if (!request.overwrite() && voices.exists(request.id())) {
            throw new OutputNotWrittenException(
                    "There is a voice '%s' already.".formatted(request.id()),
                    "Choose another name, or replace it with --overwrite.");
        }
    }

    private List<Waveform> read(List<Path> files, StageProgress progress) {
        List<Waveform> recordings = new ArrayList<>();
        for (Path file : files) {
            double done = recordings.size();
            recordings.add(
                    SuitableAudio.read(reader, file, progress.part(done / files.size(), (done + 1) / files.size())));
        }
        return recordings;
    }

    private static ReferenceVoice profile(AddVoiceRequest request, Waveform reference, F0Contour f0) {
        return new ReferenceVoice(
                request.id(),
                reference,
                Fingerprint.of(reference),
                f0.median().orElseThrow(),
                f0.quantile(0.05).orElseThrow(),
                f0.quantile(0.95).orElseThrow());
    }

    private VoiceDescription describe(AddVoiceRequest request, ReferenceVoice voice) {
        return new VoiceDescription(
                request.id(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                request.recordings().stream().map(VoiceAddition::source).toList(),
                voice.reference().seconds(),
                voice.lowF0(),
                voice.medianF0(),
                voice.highF0());
    }

    private static Source source(Path recording) {
        try {
            return new Source(recording.getFileName().toString(), Fingerprint.of(recording));
        } catch (IOException failure) {
            throw new UnreadableAudioException(
                    recording.getFileName() + " can't be read any more.",
                    "Leave it in place until it is added.",
                    failure);
        }
    }
}

package io.autovoice.application.voice;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.VoiceDescription;
import io.autovoice.application.io.VoiceDescription.Source;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.application.voice.recording.Fingerprint;
import io.autovoice.application.voice.recording.Recording;
import io.autovoice.application.voice.recording.RecordingReader;
import io.autovoice.application.voice.recording.Reference;
import io.autovoice.application.voice.reference.ReferenceAdvice;
import io.autovoice.application.voice.reference.ReferenceReport;
import io.autovoice.application.voice.reference.SungRange;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.domain.failure.UnreadableAudioException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads, joins, checks, judges, stores. */
record VoiceAddition(AudioReader reader, ReferenceHearing hearing, VoiceProfiles voices, Clock clock)
        implements AddVoice {
    private static final double READ = 0.2; // share of the progress

    @Override
    public AddedVoice add(AddVoiceRequest request) {
        refuseExisting(request);
        List<String> notes = new ArrayList<>();
        List<Recording> recordings = new RecordingReader(reader)
                .read(request.recordings(), notes, request.progress().part(0, READ));
        HeardReference heard = hearing.hear(
                recordings, request.separation(), notes, request.progress().part(READ, 1));
        heard.requireOneVoice();

        ReferenceReport report = heard.report().warning(otherPeople(heard.reference()));
        ReferenceVoice voice = profile(request, heard.reference(), report.range());
        VoiceDescription description = describe(voice, sources(heard.reference()), report);
        voices.save(voice, description);
        notes.addAll(notesOnRecordings(heard.reference()));
        notes.addAll(ReferenceAdvice.on(report));
        return new AddedVoice(description, notes);
    }

    private void refuseExisting(AddVoiceRequest request) {
        if (!request.overwrite() && voices.exists(request.id())) {
            throw new OutputNotWrittenException(
                    "There is a voice '%s' already.".formatted(request.id()),
                    "Choose another name, or replace it with --overwrite.");
        }
    }

    /** Of one recording alone, the advice on all says the same. */
    private static List<String> notesOnRecordings(Reference reference) {
        List<String> notes = new ArrayList<>();
        if (reference.parts().size() > 1) {
            for (Reference.Part part : reference.parts()) {
                notes.addAll(ReferenceAdvice.on(part.recording().name(), part.quality()));
            }
        }
        return notes;
    }

    private List<String> otherPeople(Reference reference) {
        return hearing.stages()
                .speakers()
                .map(speakers -> new SameSpeaker(speakers).warnings(reference))
                .orElse(List.of());
    }

    private static ReferenceVoice profile(AddVoiceRequest request, Reference reference, SungRange range) {
        return new ReferenceVoice(
                request.id(),
                reference.audio(),
                Fingerprint.of(reference.audio()),
                range.median(),
                range.low(),
                range.high());
    }

    private VoiceDescription describe(ReferenceVoice voice, List<Source> sources, ReferenceReport report) {
        return new VoiceDescription(
                voice.id(),
                VoiceDescription.Kind.RECORDINGS,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                sources,
                voice.reference().seconds(),
                voice.lowF0(),
                voice.medianF0(),
                voice.highF0(),
                Optional.of(report));
    }

    /** Those that are in the reference: what was left out, or given twice, is no source of the voice. */
    private static List<Source> sources(Reference reference) {
        return reference.parts().stream()
                .map(part -> source(part.recording().file()))
                .toList();
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

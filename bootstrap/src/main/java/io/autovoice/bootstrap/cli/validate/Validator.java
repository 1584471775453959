package io.autovoice.bootstrap.cli.validate;

import io.autovoice.application.io.SuitableAudio;
import io.autovoice.application.measure.profile.Startup;
import io.autovoice.application.report.ReportWriter;
import io.autovoice.application.report.ValidationReport;
import io.autovoice.application.report.ValidationSummary;
import io.autovoice.application.report.ValidationSummary.Entry;
import io.autovoice.application.validation.Effort;
import io.autovoice.application.validation.ValidateRequest;
import io.autovoice.application.validation.signal.KnownSong;
import io.autovoice.application.validation.tests.ValidationTest;
import io.autovoice.bootstrap.cli.demo.DemoMaterial;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.wiring.Session;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.ConversionException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Validates songs, one or many, and writes their reports.
 *
 * @param startup of this process; only the first song can have a cold start
 */
public record Validator(
        CommandContext context,
        Session session,
        Set<ValidationTest> tests,
        Effort effort,
        Optional<KnownSong> truth,
        Startup startup) {
    private static final String SYSTEM = "system";

    public ValidationReport validate(String title, Waveform song, VoiceId voice, Path out) {
        return validate(title, song, voice, out, tests, startup);
    }

    /** The tests of the system once, those of songs for each: what a song's file is unfit for is its entry's trouble. */
    public ValidationSummary validateAll(List<Path> songs, VoiceId voice, Path out) {
        List<Entry> entries = new ArrayList<>();
        Startup begun = startup;
        for (Map.Entry<String, Path> song : folders(songs).entrySet()) {
            Set<ValidationTest> ofSongs = of(ValidationTest.Subject.SONG);
            if (!ofSongs.isEmpty()) {
                entries.add(entry(song.getKey(), song.getValue(), voice, out, ofSongs, begun));
                begun = new Startup(begun.jvm(), begun.load(), false, begun.engineBuild());
            }
        }
        Set<ValidationTest> ofSystem = of(ValidationTest.Subject.SYSTEM);
        if (!ofSystem.isEmpty()) {
            ValidationReport report =
                    validate("Demo song", DemoMaterial.song(), voice, out.resolve(SYSTEM), ofSystem, begun);
            entries.add(Entry.of(SYSTEM, SYSTEM, report));
        }
        ValidationSummary summary = new ValidationSummary(entries);
        reports().writeSummary(out, summary).forEach(this::written);
        return summary;
    }

    /** A folder for each song, named after it: "a.wav" and "a.mp3" become "a" and "a-2". */
    public static Map<String, Path> folders(List<Path> songs) {
        Map<String, Path> folders = new LinkedHashMap<>();
        for (Path song : songs) {
            String file = String.valueOf(song.getFileName());
            String base = file.substring(0, file.lastIndexOf('.'));
            String name = base;
            for (int n = 2; folders.containsKey(name) || name.equals(SYSTEM); n++) {
                name = base + "-" + n;
            }
            folders.put(name, song);
        }
        return folders;
    }

    private Entry entry(String folder, Path file, VoiceId voice, Path out, Set<ValidationTest> those, Startup begun) {
        String title = String.valueOf(file.getFileName());
        try {
            Waveform song = SuitableAudio.read(context.composition().library().reader(), file, context.silently());
            return Entry.of(title, folder, validate(title, song, voice, out.resolve(folder), those, begun));
        } catch (ConversionCancelledException cancelled) {
            throw cancelled;
        } catch (ConversionException unfit) {
            context.terminal().warn(unfit.getMessage() + " " + unfit.remedy());
            return Entry.failed(title, String.valueOf(unfit.getMessage()));
        }
    }

    private ValidationReport validate(
            String title, Waveform song, VoiceId voice, Path out, Set<ValidationTest> those, Startup begun) {
        ValidationReport report = session.validateSystem()
                .validate(new ValidateRequest(
                        title, song, voice, those, effort, truth, begun, context.progress("validation")));
        reports().writeValidation(out, report).forEach(this::written);
        return report;
    }

    private Set<ValidationTest> of(ValidationTest.Subject subject) {
        Set<ValidationTest> those = new TreeSet<>(tests);
        those.removeIf(test -> test.subject() != subject);
        return those;
    }

    private ReportWriter reports() {
        return context.composition().library().reports();
    }

    private void written(Path file) {
        context.terminal().note("wrote " + file);
    }
}

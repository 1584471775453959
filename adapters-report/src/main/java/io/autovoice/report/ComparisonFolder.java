package io.autovoice.report;

import io.autovoice.application.comparison.ComparisonDraft;
import io.autovoice.application.comparison.outcome.Comparison;
import io.autovoice.application.comparison.outcome.Track;
import io.autovoice.application.io.FileTrouble;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.report.comparison.ComparisonPage;
import io.autovoice.report.picture.Spectrogram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Collects the files in a hidden folder within the target; publishing moves them up, the page last. */
final class ComparisonFolder implements ComparisonDraft {
    private final Path target;
    private final boolean made;
    private final Path draft;
    private final Map<Track, Spectrogram> pictures = new HashMap<>();

    private ComparisonFolder(Path target, boolean made, Path draft) {
        this.target = target;
        this.made = made;
        this.draft = draft;
    }

    static ComparisonFolder in(Path target) {
        boolean made = !Files.exists(target);
        try {
            Path draft = target.resolve(".compare." + UUID.randomUUID() + ".part");
            Files.createDirectories(draft);
            return new ComparisonFolder(target, made, draft);
        } catch (IOException failure) {
            throw notWritten(target, failure);
        }
    }

    @Override
    public Path audioFile(String fileName) {
        return draft.resolve(fileName);
    }

    @Override
    public void draw(Track track, Waveform waveform) {
        pictures.put(track, Spectrogram.of(waveform));
    }

    @Override
    public Path publish(Comparison comparison) {
        String page = ComparisonPage.of(comparison, pictures);
        try {
            Path audio = Files.createDirectories(target.resolve(ComparisonPage.AUDIO));
            for (Track track : comparison.tracks().toList()) {
                Files.move(
                        audioFile(track.fileName()),
                        audio.resolve(track.fileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.delete(draft);
        } catch (IOException failure) {
            throw notWritten(target, failure);
        }
        return AtomicFile.write(target, ComparisonPage.FILE, page);
    }

    @Override
    public void discard() {
        try {
            for (Path file : filesOf(draft)) {
                Files.deleteIfExists(file);
            }
            if (made) {
                Files.deleteIfExists(target);
            }
        } catch (IOException failure) {
            throw notWritten(target, failure);
        }
    }

    /** Children before their parents. */
    private static List<Path> filesOf(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static OutputNotWrittenException notWritten(Path target, IOException failure) {
        return new OutputNotWrittenException(
                "The comparison in '%s' could not be written: %s.".formatted(target, FileTrouble.reason(failure)),
                "Choose a folder that may be written to, on a disk with room.",
                failure);
    }
}

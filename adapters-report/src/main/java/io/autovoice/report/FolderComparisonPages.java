package io.autovoice.report;

import io.autovoice.application.comparison.ComparisonDraft;
import io.autovoice.application.comparison.ComparisonPages;
import io.autovoice.application.comparison.ComparisonRequest;
import io.autovoice.application.comparison.ComparisonRequest.Target;
import io.autovoice.application.io.FileTrouble;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.report.comparison.ComparisonPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Pages as folders: index.html and the audio files. Without state, safe for use by many threads. */
final class FolderComparisonPages implements ComparisonPages {

    @Override
    public void ensureWritable(ComparisonRequest request) {
        Target target = request.target();
        Path folder = target.folder();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new OutputNotWrittenException("'%s' is not a folder.".formatted(folder), "Choose another folder.");
        }
        if (!target.overwrite() && holdsSomething(folder)) {
            throw new OutputNotWrittenException(
                    "The folder '%s' holds something already.".formatted(folder),
                    "Choose another folder, or add --overwrite: files of the same names are replaced then.");
        }
        if (Files.exists(request.song()) && isWhereWeWrite(folder, request.song())) {
            throw new OutputNotWrittenException(
                    "'%s' is the input itself; it is never written over.".formatted(request.song()),
                    "Choose another folder.");
        }
    }

    @Override
    public ComparisonDraft begin(ComparisonRequest request) {
        ensureWritable(request);
        return ComparisonFolder.in(request.target().folder());
    }

    /** Whether a file lies among the audio files or is the page itself. */
    private static boolean isWhereWeWrite(Path folder, Path song) {
        try {
            Path real = song.toRealPath();
            return Files.exists(folder)
                    && (real.startsWith(folder.toRealPath().resolve(ComparisonPage.AUDIO))
                            || real.equals(folder.toRealPath().resolve(ComparisonPage.FILE)));
        } catch (IOException failure) {
            throw notLookedInto(folder, failure);
        }
    }

    private static boolean holdsSomething(Path folder) {
        if (!Files.exists(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException failure) {
            throw notLookedInto(folder, failure);
        }
    }

    private static OutputNotWrittenException notLookedInto(Path folder, IOException failure) {
        return new OutputNotWrittenException(
                "The folder '%s' can't be looked into: %s.".formatted(folder, FileTrouble.reason(failure)),
                "Choose another folder.",
                failure);
    }
}

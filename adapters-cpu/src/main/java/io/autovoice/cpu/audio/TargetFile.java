package io.autovoice.cpu.audio;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.OutputFolder;
import io.autovoice.cpu.audio.ffmpeg.FfmpegException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A file that appears whole or not at all. */
record TargetFile(Path path, boolean overwrite) {
    private static final String OTHER = "Choose another folder or kind of file.";

    /** Writes the whole file to the path it is given. */
    @FunctionalInterface
    interface Content {
        void writeTo(Path temporary) throws FfmpegException;
    }

    static TargetFile of(OutputFile file) {
        return new TargetFile(file.path().toAbsolutePath(), file.overwrite());
    }

    void ensureWritable() {
        if (Files.isDirectory(path)) {
            throw new OutputNotWrittenException("'%s' is a folder.".formatted(path), "Name a file.");
        }
        if (Files.exists(path) && !overwrite) {
            throw new OutputNotWrittenException(
                    "'%s' exists already.".formatted(path), "Choose another name, or overwrite it (--overwrite).");
        }
        new OutputFolder(folder()).ensureWritable();
    }

    void replaceBy(Content content) {
        ensureWritable();
        List<Path> made = missingFolders();
        Path temporary = folder().resolve(".autovoice-%s.part".formatted(UUID.randomUUID()));
        try {
            Files.createDirectories(folder());
            content.writeTo(temporary);
            ensureWritable(); // another program may have written it meanwhile
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (FfmpegException failure) {
            throw notWritten(failure, failure.isDiskFull() ? "Make room on the disk, or choose another one." : OTHER);
        } catch (IOException failure) {
            throw notWritten(failure, OTHER);
        } finally {
            deleteQuietly(temporary);
            if (!Files.exists(path)) {
                made.forEach(TargetFile::deleteQuietly);
            }
        }
    }

    /** The folders to be made for this file, the innermost first. */
    private List<Path> missingFolders() {
        List<Path> missing = new ArrayList<>();
        for (Path each = folder(); each != null && !Files.exists(each); each = each.getParent()) {
            missing.add(each);
        }
        return missing;
    }

    private OutputNotWrittenException notWritten(Exception failure, String remedy) {
        String reason = failure instanceof IOException trouble ? FileTrouble.reason(trouble) : failure.getMessage();
        return new OutputNotWrittenException("'%s' could not be written: %s.".formatted(path, reason), remedy, failure);
    }

    private Path folder() {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static void deleteQuietly(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (DirectoryNotEmptyException inUse) {
            return; // another file went there meanwhile
        } catch (IOException leftOver) {
            System.getLogger(TargetFile.class.getName())
                    .log(System.Logger.Level.WARNING, "Could not delete {0}: {1}", temporary, leftOver.toString());
        }
    }
}

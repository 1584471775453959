package io.autovoice.gpu.engines.cache;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.gpu.engines.recipe.Checksum;
import io.autovoice.gpu.engines.recipe.EngineTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of the cache, as files. */
record EngineFolder(Path folder) {
    private static final String ENGINE = ".engine";
    private static final String TIMINGS = ".timings";
    private static final long DRAFT_MS = 3_600_000; // an hour: no file takes so long to write
    private static final int DIGITS = 24; // of a checksum, in the name of what was found out

    /** Of the versions and the GPU: what was timed elsewhere is of no use. */
    static String timingName(EngineTarget target) {
        String text = "%s|%s|%s".formatted(target.gpu(), target.computeCapability(), target.tensorRt());
        return Checksum.of(text).substring(0, DIGITS) + TIMINGS;
    }

    static EngineHeader header(SealedFile sealed) throws DamagedFileException {
        try {
            return EngineHeader.from(sealed.fields());
        } catch (IllegalArgumentException wrong) {
            throw new DamagedFileException("its header is wrong");
        }
    }

    List<EngineListing> list(Surroundings surroundings) {
        return ending(ENGINE).stream().map(file -> listing(file, surroundings)).toList();
    }

    /** Deletes the engines used longest ago until the rest fits; never {@code kept}. */
    void shrink(long cap, Path kept) {
        List<Path> oldestFirst = ending(ENGINE).stream()
                .sorted(Comparator.comparingLong(EngineFolder::usedMs))
                .toList();
        long total = oldestFirst.stream().mapToLong(EngineFolder::size).sum();
        for (Path file : oldestFirst) {
            if (total > cap && !file.equals(kept)) {
                total -= delete(file);
            }
        }
    }

    Cleaned clean(Predicate<EngineListing> unwanted, Surroundings surroundings) {
        Stream<Path> engines = list(surroundings).stream().filter(unwanted).map(EngineListing::file);
        return delete(Stream.concat(engines, abandoned()).toList());
    }

    Cleaned cleanAll() {
        Stream<Path> kept = Stream.of(ENGINE, TIMINGS).flatMap(end -> ending(end).stream());
        return delete(Stream.concat(kept, abandoned()).toList());
    }

    /** Drafts that nobody can still be writing. */
    private Stream<Path> abandoned() {
        long before = System.currentTimeMillis() - DRAFT_MS;
        return ending(SealedFile.DRAFT).stream().filter(draft -> usedMs(draft) < before);
    }

    /** How many bytes that freed: 0 if it is still there or was gone before. */
    long delete(Path file) {
        long bytes = size(file);
        try {
            return Files.deleteIfExists(file) ? bytes : 0;
        } catch (IOException stays) {
            return 0;
        }
    }

    private Cleaned delete(List<Path> files) {
        Cleaned cleaned = new Cleaned(0, 0);
        for (Path file : files) {
            long bytes = delete(file);
            cleaned = bytes > 0 ? cleaned.plus(bytes) : cleaned;
        }
        return cleaned;
    }

    private static EngineListing listing(Path file, Surroundings surroundings) {
        try {
            EngineHeader header = header(SealedFile.read(file));
            if (!header.key().fileName().equals(file.getFileName().toString())) {
                throw new DamagedFileException("it is another engine's");
            }
            return new EngineListing(
                    file, size(file), surroundings.state(header), Optional.of(header), header.refusal());
        } catch (IOException failure) {
            return new EngineListing(
                    file, size(file), EngineState.DAMAGED, Optional.empty(), Optional.of(FileTrouble.reason(failure)));
        }
    }

    private List<Path> ending(String end) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(end))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException none) { // no such folder yet
            return List.of();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long usedMs(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }
}

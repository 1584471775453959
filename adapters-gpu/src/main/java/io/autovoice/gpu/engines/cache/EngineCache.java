package io.autovoice.gpu.engines.cache;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.recipe.EngineKey;
import io.autovoice.gpu.engines.recipe.EngineTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Engines by key, in one folder that may be deleted at any time. Safe for use by many threads and programs. */
public final class EngineCache {
    /** Room for some forty engines of the catalogue's networks. */
    public static final long USUAL_CAP = 4L << 30; // bytes

    private final Path folder;
    private final EngineFolder files;
    private final long cap;

    /** @param cap bytes; the engines used longest ago are deleted beyond it */
    public EngineCache(Path folder, long cap) {
        if (cap <= 0) {
            throw new IllegalArgumentException("A cache needs room, got %d bytes".formatted(cap));
        }
        this.folder = folder;
        this.files = new EngineFolder(folder);
        this.cap = cap;
    }

    public static EngineCache in(Path folder) {
        return new EngineCache(folder, USUAL_CAP);
    }

    /** What lies under the key. A file that is damaged or another's is deleted and named; one that can't be read is named and left. */
    public Lookup find(EngineKey key) {
        Path file = file(key);
        try {
            SealedFile sealed = SealedFile.read(file);
            EngineHeader header = EngineFolder.header(sealed);
            if (!header.key().equals(key)) {
                throw new DamagedFileException("it is another engine's");
            }
            touch(file);
            return new Lookup(Optional.of(new CachedEngine(header, sealed.payload())), Optional.empty());
        } catch (NoSuchFileException none) {
            return Lookup.NOTHING;
        } catch (DamagedFileException damaged) {
            files.delete(file);
            return lost("The cached engine %s was deleted: %s.", file, damaged);
        } catch (IOException unreadable) {
            return lost("The cached engine %s can't be read: %s.", file, unreadable);
        }
    }

    /** Keeps an engine; others that were used longest ago give way to it. */
    public void store(EngineHeader header, byte[] engine) throws IOException {
        Path file = file(header.key());
        new SealedFile(header.fields(), engine).write(file);
        files.shrink(cap, file);
    }

    /** Deletes what lies under the key, if anything. */
    public void remove(EngineKey key) {
        files.delete(file(key));
    }

    /**
     * The right to build the engine of that key: one program has it at a time, others wait.
     *
     * @throws IOException if no lock can be had, as in a folder that can't be written to
     */
    public EngineLock lock(EngineKey key, StageProgress progress) throws IOException {
        return EngineLock.take(folder.resolve(".locks").resolve(key.fileName() + ".lock"), progress);
    }

    /** What builds on that GPU have found out so far; empty if nothing, or nothing that can be read. */
    public byte[] timings(EngineTarget target) {
        try {
            return SealedFile.read(timingFile(target)).payload();
        } catch (IOException none) {
            return new byte[0];
        }
    }

    public void storeTimings(EngineTarget target, byte[] timings) throws IOException {
        if (timings.length > 0) {
            new SealedFile(Map.of("gpu", target.gpu(), "tensorrt", target.tensorRt()), timings)
                    .write(timingFile(target));
        }
    }

    /** All engines, by the names of their files. */
    public List<EngineListing> list(Surroundings surroundings) {
        return files.list(surroundings);
    }

    /**
     * Deletes what is damaged or left over from programs that were killed, what was built from models that are gone, and, if the target is known, what was built
     * for others.
     */
    public Cleaned clean(Surroundings surroundings) {
        return files.clean(
                listing -> switch (listing.state()) {
                    case USABLE -> false;
                    case DAMAGED, OF_ANOTHER_MODEL, KEPT_OUT -> true;
                    case OF_ANOTHER_MACHINE -> surroundings.target().isPresent();
                },
                surroundings);
    }

    /** Deletes all engines, and what builds have found out. */
    public Cleaned cleanAll() {
        return files.cleanAll();
    }

    private Path file(EngineKey key) {
        return folder.resolve(key.fileName());
    }

    private Path timingFile(EngineTarget target) {
        return folder.resolve(EngineFolder.timingName(target));
    }

    private static Lookup lost(String sentence, Path file, IOException why) {
        return new Lookup(
                Optional.empty(), Optional.of(sentence.formatted(file.getFileName(), FileTrouble.reason(why))));
    }

    /** What is used last goes last. A file system without times, or one that can't be written to, evicts in another order: no harm. */
    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            return;
        }
    }
}

package io.autovoice.cpu.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Folders that appear whole or not at all. Temporary ones start with a dot, which no {@link PlainName} does. */
public final class AtomicFolder {
    private static final int ATTEMPTS = 10; // against others who replace the same folder at the same time

    private AtomicFolder() {}

    /** Puts files into the folder it is given. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Path folder) throws IOException;
    }

    /** In place of what stands there, which stays if anything fails. */
    public static void replace(Path target, Content content) throws IOException {
        Path fresh = sibling(target, "new");
        Files.createDirectories(fresh);
        try {
            content.writeTo(fresh);
            moveIntoPlace(fresh, target);
        } finally {
            delete(fresh);
        }
    }

    /** A folder in {@code parent} for the time that {@code content} needs it. */
    public static void discardAfter(Path parent, Content content) throws IOException {
        Path passing = sibling(parent.resolve("any"), "new");
        Files.createDirectory(passing);
        try {
            content.writeTo(passing);
        } finally {
            delete(passing);
        }
    }

    /** Vanishes at once, even if deleting its files takes a while. */
    public static void remove(Path target) throws IOException {
        Path old = sibling(target, "old");
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    /** Deletes what runs that were killed have left in {@code parent}. Only for who knows that nobody else is writing there. */
    public static void sweep(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            for (Path leftover : entries.filter(AtomicFolder::isTemporary).toList()) {
                delete(leftover);
            }
        }
    }

    private static boolean isTemporary(Path entry) {
        return entry.getFileName().toString().matches("\\.(new|old)-[0-9a-f-]{36}");
    }

    /** No system moves a folder over one that isn't empty, so the old one steps aside first. */
    private static void moveIntoPlace(Path fresh, Path target) throws IOException {
        Path old = sibling(target, "old");
        for (int attempt = 1; ; attempt++) {
            boolean aside = stepAside(target, old);
            try {
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
                delete(old);
                return;
            } catch (IOException failure) {
                if (aside && !Files.exists(target)) {
                    Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
                }
                delete(old);
                boolean otherWasFaster =
                        failure instanceof DirectoryNotEmptyException || failure instanceof FileAlreadyExistsException;
                if (!otherWasFaster || attempt == ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    private static boolean stepAside(Path target, Path old) throws IOException {
        try {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException nothingThere) {
            return false;
        }
    }

    private static Path sibling(Path target, String purpose) {
        return target.resolveSibling(".%s-%s".formatted(purpose, UUID.randomUUID()));
    }

    /** With all that is in it; fine if it is gone already. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}

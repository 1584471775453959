package io.autovoice.gpu.cuda;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads classes of JCuda, which bring native libraries. They unpack them into {@code java.io.tmpdir} under fixed names and take whatever lies
 * there already, unchecked: so each gets a directory of its own, which only this user may write and which is gone afterwards.
 */
final class JCudaLibraries {
    private static final String TEMPORARY = "java.io.tmpdir";

    private JCudaLibraries() {}

    /**
     * Loads a class.
     *
     * @throws IOException if there is no room to unpack its library
     * @throws LinkageError if that or one that it needs can't be loaded; so it is for the rest of the process then
     */
    static synchronized void load(String className) throws IOException {
        String usual = System.getProperty(TEMPORARY);
        try {
            Files.delete(File.createTempFile("autovoice", null)
                    .toPath()); // others remember the usual folder before it changes
            Path own = Files.createTempDirectory("autovoice-jcuda");
            System.setProperty(TEMPORARY, own.toString());
            try {
                Class.forName(className, true, JCudaLibraries.class.getClassLoader());
            } finally {
                System.setProperty(TEMPORARY, usual);
                delete(own);
            }
        } catch (ClassNotFoundException absent) {
            throw new NoClassDefFoundError(absent.getMessage());
        }
    }

    /** Linux keeps a library that was loaded after its file is gone. */
    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}

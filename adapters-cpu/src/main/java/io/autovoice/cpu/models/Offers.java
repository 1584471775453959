package io.autovoice.cpu.models;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.application.model.ModelOffer;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.cpu.models.catalogue.Catalogue;
import io.autovoice.cpu.models.catalogue.CatalogueEntry;
import io.autovoice.cpu.models.source.GivenFile;
import io.autovoice.cpu.storage.PlainName;
import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Finds out what a file of the user's is. */
record Offers(Catalogue catalogue, OwnModels own) {

    ModelOffer of(Path file, Optional<String> name) {
        try {
            GivenFile given = GivenFile.of(file);
            Optional<CatalogueEntry> entry = given.in(catalogue);
            return entry.isPresent() ? known(entry.orElseThrow(), file, name) : own(given, name);
        } catch (IOException failure) {
            throw new MissingResourceException(
                    "'%s' can't be read: %s.".formatted(file, FileTrouble.reason(failure)),
                    "See that it may be read.",
                    failure);
        }
    }

    private static ModelOffer known(CatalogueEntry entry, Path file, Optional<String> name) {
        name.filter(other -> !other.equals(entry.name())).ifPresent(other -> {
            throw new IllegalArgumentException("'%s' holds the model %s, not %s".formatted(file, entry.name(), other));
        });
        return new ModelOffer(entry.model(), Optional.of(file));
    }

    private ModelOffer own(GivenFile given, Optional<String> name) {
        Path file = given.path();
        name.flatMap(catalogue::find).ifPresent(entry -> {
            throw wrong(entry, given);
        });
        if (file.toString().endsWith(".whl")) {
            throw new MissingResourceException(
                    "'%s' is no package of the catalogue: its SHA-256 is %s.".formatted(file, given.sha256()),
                    "See which version of which package it needs: autovoice models list --json.");
        }
        return new ModelOffer(
                own.describe(name.map(Offers::plain).orElseGet(() -> nameOf(file)), given), Optional.of(file));
    }

    private static MissingResourceException wrong(CatalogueEntry entry, GivenFile given) {
        return new MissingResourceException(
                "'%s' is not the file of %s that this version of autovoice knows: its SHA-256 is %s instead of %s."
                        .formatted(
                                given.path(),
                                entry.model().origin(),
                                given.sha256(),
                                entry.source().sha256()),
                "Take another copy of it, leave --from out, or give your own network another name than %s."
                        .formatted(entry.name()));
    }

    private static String plain(String name) {
        if (!PlainName.matches(name)) {
            throw new IllegalArgumentException(
                    "A name has 1 to 64 of a-z, 0-9, '_' and '-', beginning with a letter or digit, got '%s'"
                            .formatted(name));
        }
        if (name.equals(PlannedEngine.JAVA.name())) {
            throw new IllegalArgumentException(
                    "'%s' stands for signal processing: give your network another name".formatted(name));
        }
        return name;
    }

    /** Made of the file's name. One of the catalogue's is not for others. */
    private String nameOf(Path file) {
        String name = String.valueOf(file.getFileName())
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.onnx$", "")
                .replaceAll("[^a-z0-9]+", "-");
        if (!PlainName.matches(name) || catalogue.find(name).isPresent()) {
            throw new IllegalArgumentException(
                    "No name can be made of '%s': give one, as in 'models install NAME --from %s'"
                            .formatted(file, file));
        }
        return name;
    }
}

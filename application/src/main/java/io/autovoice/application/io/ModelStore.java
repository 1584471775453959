package io.autovoice.application.io;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.model.ModelFamily;
import java.util.List;
import java.util.Optional;

/** Installed networks, as ONNX files: both the CPU's and the GPU's engines are made from them. Safe for use by many threads. */
public interface ModelStore {

    /** Nothing is installed. */
    ModelStore EMPTY = List::of;

    /** All that are whole, by name. One that is damaged is left out and logged. */
    List<InstalledModel> installed();

    default Optional<InstalledModel> find(String name) {
        return installed().stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /** The first of that family, by name. */
    default Optional<InstalledModel> find(ModelFamily family) {
        return installed().stream().filter(model -> model.family() == family).findFirst();
    }
}

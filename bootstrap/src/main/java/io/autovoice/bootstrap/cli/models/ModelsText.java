package io.autovoice.bootstrap.cli.models;

import io.autovoice.application.model.ModelDescription;
import io.autovoice.application.model.ModelListing;
import io.autovoice.application.model.ModelState;
import io.autovoice.bootstrap.console.JsonText;
import io.autovoice.bootstrap.console.TextTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Networks in words, for people and for programs. */
public final class ModelsText {
    private static final double MEGA = 1e6; // bytes; as package registries count

    private ModelsText() {}

    static String table(List<ModelListing> models) {
        TextTable table = new TextTable("Model", "Purpose", "Licence", "Download", "State");
        for (ModelListing listing : models) {
            ModelDescription model = listing.model();
            table.row(model.name(), model.purpose(), model.licence(), size(model), state(listing));
        }
        return table.toString();
    }

    static String json(List<ModelListing> models) {
        return JsonText.of(
                Map.of("models", models.stream().map(ModelsText::values).toList()));
    }

    /** How it stands, and what to do where that is not as it should be. */
    public static String advice(ModelListing listing) {
        if (listing.state() == ModelState.INSTALLED) {
            return state(listing);
        }
        String name = listing.model().name();
        return listing.model().known()
                ? "%s. Install it: autovoice models install %s".formatted(state(listing), name)
                : "%s. Install it again from its file, or remove it: autovoice models remove %s"
                        .formatted(state(listing), name);
    }

    /** Origin and licences, a line each. */
    static String licences(List<ModelDescription> models) {
        return models.stream()
                .map(model -> "  %s: %s from %s; package: %s; weights: %s"
                        .formatted(model.name(), size(model), model.origin(), model.licence(), model.weightsLicence()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String state(ModelListing listing) {
        return listing.state().words()
                + listing.problem().map(why -> ": " + why).orElse("");
    }

    private static String size(ModelDescription model) {
        return model.known() ? String.format(Locale.ROOT, "%.1f MB", model.downloadBytes() / MEGA) : "-";
    }

    private static Map<String, Object> values(ModelListing listing) {
        ModelDescription model = listing.model();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", model.name());
        values.put("purpose", model.purpose());
        values.put("origin", model.origin());
        values.put("licence", model.licence());
        values.put("weights_licence", model.weightsLicence());
        values.put("download_bytes", model.downloadBytes());
        values.put("state", listing.state().words());
        values.put("problem", listing.problem().orElse(null));
        return values;
    }
}

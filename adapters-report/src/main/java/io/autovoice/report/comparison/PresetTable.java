package io.autovoice.report.comparison;

import io.autovoice.application.comparison.outcome.Comparison;
import io.autovoice.application.comparison.outcome.ConversionAccount;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.markup.Section;
import java.util.List;

/** What each preset sets. */
final class PresetTable {
    private PresetTable() {}

    static void write(Markup page, Comparison comparison) {
        List<String> names = List.copyOf(
                account(comparison, comparison.presets().get(0)).settings().keySet());
        Section.open(page, "presets", "Presets");
        page.open("div", "class", "scroll").open("table").open("thead");
        page.open("tr").element("th", "Preset", "scope", "col");
        names.forEach(name -> page.element("th", name, "scope", "col"));
        page.close().close().open("tbody").newLine();
        for (QualityPreset preset : comparison.presets()) {
            page.open("tr").element("th", preset.key(), "scope", "row");
            var settings = account(comparison, preset).settings();
            names.forEach(name -> page.element("td", settings.getOrDefault(name, "-"), "data-column", name));
            page.close().newLine();
        }
        page.close().close().close();
        page.open("p", "class", "fine").text("Options given by hand come on top: ");
        page.element("code", comparison.origin().command()).close();
        page.close();
    }

    private static ConversionAccount account(Comparison comparison, QualityPreset preset) {
        return comparison.conversion(comparison.voices().get(0), preset).account();
    }
}

package io.autovoice.report.comparison;

import io.autovoice.application.comparison.outcome.Comparison;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;
import java.util.ArrayList;
import java.util.List;

/** The bar at the foot of the page from which all players are worked. Without script it isn't shown: each player works by itself. */
final class Deck {
    private Deck() {}

    static void write(Markup page, Comparison comparison) {
        page.open("aside", "class", "deck", "id", "deck", "aria-label", "Listen and switch", "hidden", "hidden")
                .newLine();
        transport(page);
        cells(page, comparison);
        page.open("div", "class", "deck-row deck-options");
        part(page, "song", "whole song", true);
        part(page, "alone", "voice alone", false);
        page.open("label").empty("input", "type", "checkbox", "id", "level", "checked", "checked");
        page.text(" " + levelled(comparison)).close();
        loop(page);
        page.element("span", "", "id", "hint", "class", "fine", "role", "status");
        page.close().close().newLine();
    }

    private static void transport(Markup page) {
        page.open("div", "class", "deck-row");
        page.element("button", "Play", "type", "button", "id", "play", "title", "Space");
        page.empty(
                "input",
                "type",
                "range",
                "id",
                "position",
                "min",
                "0",
                "max",
                "1",
                "step",
                "any",
                "value",
                "0",
                "aria-label",
                "Position");
        page.element("output", "0:00", "id", "clock", "for", "position");
        page.close().newLine();
    }

    private static void loop(Markup page) {
        page.element("button", "Loop from", "type", "button", "id", "loop-from", "title", "Key [");
        page.element("button", "to here", "type", "button", "id", "loop-to", "title", "Key ]");
        page.element("button", "No loop", "type", "button", "id", "loop-off", "title", "Escape", "hidden", "hidden");
    }

    private static void cells(Markup page, Comparison comparison) {
        page.open("div", "class", "deck-row deck-cells", "role", "group", "aria-label", "What plays");
        for (Cell cell : Cell.all(comparison)) {
            page.open("button", "type", "button", "data-switch", cell.id(), "aria-pressed", cell.number() == 1);
            page.element(cell.hasKey() ? "kbd" : "span", String.valueOf(cell.number()), "class", "number");
            page.text(" ").element("span", cell.name(), "class", "name").close();
        }
        page.close().newLine();
    }

    private static void part(Markup page, String value, String label, boolean chosen) {
        page.open("label");
        if (chosen) {
            page.empty("input", "type", "radio", "name", "part", "value", value, "checked", "checked");
        } else {
            page.empty("input", "type", "radio", "name", "part", "value", value);
        }
        page.text(" " + label).close();
    }

    private static String levelled(Comparison comparison) {
        List<String> levels = new ArrayList<>();
        comparison.songLufs().ifPresent(lufs -> levels.add("songs " + Rounded.signed(lufs, 1)));
        comparison.voiceLufs().ifPresent(lufs -> levels.add("voices " + Rounded.signed(lufs, 1)));
        return levels.isEmpty() ? "equally loud" : "equally loud (" + String.join(", ", levels) + " LUFS)";
    }
}

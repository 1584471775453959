package io.autovoice.report.markup;

import java.util.Arrays;
import java.util.List;

/** Parts that several sections are made of. */
public final class Section {
    private Section() {}

    /** Opens a section with its heading; the caller closes it. */
    public static void open(Markup page, String id, String heading) {
        page.newLine().open("section", "aria-labelledby", id);
        page.element("h2", heading, "id", id).newLine();
    }

    /** Opens table and body; the caller adds rows and closes both. */
    public static void openTable(Markup page, String... columns) {
        openTable(page, "words", columns);
    }

    /** The same for rows of figures: the headings stand above them, to the right. */
    public static void openFigures(Markup page, String... columns) {
        openTable(page, "figures", columns);
    }

    private static void openTable(Markup page, String kind, String... columns) {
        page.open("div", "class", "scroll")
                .open("table", "class", kind)
                .open("thead")
                .open("tr");
        Arrays.stream(columns).forEach(column -> page.element("th", column, "scope", "col"));
        page.close().close().open("tbody").newLine();
    }

    public static void closeTable(Markup page) {
        page.close().close().close().newLine();
    }

    public static void row(Markup page, String heading, String... cells) {
        page.open("tr").element("th", heading, "scope", "row");
        Arrays.stream(cells).forEach(cell -> page.element("td", cell));
        page.close().newLine();
    }

    /** Figures to the right, one digit below the other. */
    public static void figuresRow(Markup page, String heading, String... cells) {
        page.open("tr").element("th", heading, "scope", "row");
        Arrays.stream(cells).forEach(cell -> page.element("td", cell, "class", "figure"));
        page.close().newLine();
    }

    /** An entry of a plot's legend; blanks keep the entries apart where styles don't. */
    public static void key(Markup page, String name, String style) {
        page.element("span", name, "class", "key " + style).text(" ");
    }

    public static void list(Markup page, List<String> sentences) {
        page.open("ul");
        sentences.forEach(sentence -> page.element("li", sentence));
        page.close().newLine();
    }
}

package io.autovoice.report.markdown;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Markdown, line by line. */
final class MarkdownText {
    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line).append('\n');
    }

    /** With an empty line before and after. */
    void heading(String heading) {
        line("");
        line(heading);
        line("");
    }

    void item(String name, String value) {
        line("- **" + name + ":** " + value);
    }

    void row(String... cells) {
        line(Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |")));
    }

    /** Text of others: on one line, and nothing in it means anything to Markdown or HTML, nor ends a table's cell. */
    static String escaped(String foreign) {
        return foreign.replaceAll("\\s+", " ")
                .strip()
                .replace("\\", "\\\\")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([|`*\\[\\]])", "\\\\$1");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

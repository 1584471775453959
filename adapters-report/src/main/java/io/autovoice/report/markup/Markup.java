package io.autovoice.report.markup;

import java.util.ArrayDeque;
import java.util.Deque;

/** HTML that is also well-formed XML: each element that is opened is closed, and text and attributes are escaped. */
public final class Markup {
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * @param attributes name, value, name, value ...
     */
    public Markup open(String tag, Object... attributes) {
        start(tag, attributes);
        text.append('>');
        open.push(tag);
        return this;
    }

    public Markup close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    public Markup text(String foreign) {
        text.append(escaped(foreign));
        return this;
    }

    /** An element with nothing but text. */
    public Markup element(String tag, String content, Object... attributes) {
        return open(tag, attributes).text(content).close();
    }

    /** An element without content, such as meta or line. */
    public Markup empty(String tag, Object... attributes) {
        start(tag, attributes);
        text.append("/>");
        return this;
    }

    public Markup newLine() {
        text.append('\n');
        return this;
    }

    /** Our own style sheet or script, as it is. */
    public Markup verbatim(String tag, String content) {
        text.append('<').append(tag).append(">/*<![CDATA[*/\n").append(content);
        text.append("/*]]>*/</").append(tag).append(">\n");
        return this;
    }

    private void start(String tag, Object... attributes) {
        text.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(escaped(String.valueOf(attributes[i + 1]))).append('"');
        }
    }

    static String escaped(String foreign) {
        StringBuilder safe = new StringBuilder(foreign.length() + 16);
        foreign.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(inXml(c) ? c : '\uFFFD');
            }
        });
        return safe.toString();
    }

    /** The production Char of XML 1.0. */
    private static boolean inXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    /**
     * @throws IllegalStateException if an element is still open
     */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Still open: " + open);
        }
        return text.toString();
    }
}

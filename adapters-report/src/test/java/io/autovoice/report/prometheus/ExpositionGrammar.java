package io.autovoice.report.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strict reader of the text format 0.0.4: HELP, then TYPE, then samples of that metric alone, no series twice. */
final class ExpositionGrammar {
    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\"\\\\n])*\"";
    private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") (?:[^\\\\\n]|\\\\[\\\\n])*");
    private static final Pattern TYPE =
            Pattern.compile("# TYPE (" + NAME + ") (counter|gauge|histogram|summary|untyped)");
    private static final Pattern SAMPLE = Pattern.compile("(" + NAME + ")((?:\\{" + LABEL + "(?:," + LABEL
            + ")*})?) ([+-]Inf|NaN|-?[0-9]+(?:\\.[0-9]+)?(?:[eE]-?[0-9]+)?)");

    private ExpositionGrammar() {}

    /** The type of each metric by its name; fails where the text breaks a rule. */
    static Map<String, String> read(String text) {
        assertThat(text).endsWith("\n").doesNotContain("\r", "\n\n");
        Map<String, String> types = new LinkedHashMap<>();
        Set<String> series = new HashSet<>();
        String helped = "";
        String metric = "";
        for (String line : text.split("\n")) {
            Matcher type = TYPE.matcher(line);
            Matcher help = HELP.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (help.matches()) {
                helped = help.group(1);
            } else if (type.matches()) {
                metric = type.group(1);
                assertThat(metric).isEqualTo(helped);
                assertThat(types.put(metric, type.group(2))).as(metric).isNull();
            } else {
                assertThat(sample.matches()).as(line).isTrue();
                assertThat(sample.group(1)).matches(metric + suffixes(String.valueOf(types.get(metric))));
                assertThat(series.add(sample.group(1) + sample.group(2)))
                        .as(line)
                        .isTrue();
            }
        }
        assertInfiniteBucketsCountAll(text);
        return types;
    }

    private static String suffixes(String type) {
        return type.equals("histogram") ? "_(bucket|sum|count)" : "";
    }

    private static void assertInfiniteBucketsCountAll(String text) {
        Matcher all = Pattern.compile("(?m)^(" + NAME + ")_bucket\\{(.*?),?le=\"\\+Inf\"} (.*)$")
                .matcher(text);
        int seen = 0;
        while (all.find()) {
            String labels = all.group(2).isEmpty() ? "" : "{" + all.group(2) + "}";
            assertThat(text).contains("\n" + all.group(1) + "_count" + labels + " " + all.group(3) + "\n");
            seen++;
        }
        assertThat(seen).isPositive();
    }
}

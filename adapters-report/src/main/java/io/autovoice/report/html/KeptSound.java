package io.autovoice.report.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The plots of a sound that a page was made with, for a page that is made again without it: no file of a report holds the sound. */
public final class KeptSound {
    private static final Pattern PLOTS = section("pitch|waveforms|song-spectrograms|voice-spectrograms");
    private static final Pattern ABSENT = section("sound");

    private KeptSound() {}

    /** The new page with the plots of the earlier one, if that had some. */
    public static String into(String page, String earlier) {
        String plots =
                PLOTS.matcher(earlier).results().map(section -> section.group()).collect(Collectors.joining("\n"));
        return plots.isEmpty() ? page : ABSENT.matcher(page).replaceFirst(Matcher.quoteReplacement(plots));
    }

    private static Pattern section(String ids) {
        return Pattern.compile("<section[^>]* aria-labelledby=\"(?:" + ids + ")\".*?</section>", Pattern.DOTALL);
    }
}

package io.autovoice.domain.tuning;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tones that a melody may use.
 *
 * @param tonic 0 for C .. 11 for B; 0 if chromatic
 */
public record Scale(int tonic, Mode mode) {
    public static final Scale CHROMATIC = new Scale(0, Mode.CHROMATIC);
    static final int TONES = 12;

    private static final List<String> NAMES = List.of("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B");
    private static final Pattern KEY = Pattern.compile("([A-G])([#b]?)(m?)");

    /** Which steps above its tonic a scale has; minor is the natural one. */
    public enum Mode {
        MAJOR(0, 2, 4, 5, 7, 9, 11),
        MINOR(0, 2, 3, 5, 7, 8, 10),
        CHROMATIC(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

        private final List<Integer> steps;

        Mode(Integer... steps) {
            this.steps = List.of(steps);
        }
    }

    public Scale {
        if (tonic < 0 || tonic >= TONES) {
            throw new IllegalArgumentException("A tonic needs 0..11, got %d".formatted(tonic));
        }
    }

    /**
     * Reads a key as musicians write it: C, Am, F#m, Bb; or chromatic.
     *
     * @throws IllegalArgumentException with a sentence if it is none
     */
    public static Scale of(String key) {
        if (key.toLowerCase(Locale.ROOT).equals("chromatic")) {
            return CHROMATIC;
        }
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "A key is a note with # or b, an m for minor, such as C, Am, F#m or Bb; or chromatic; got '%s'"
                            .formatted(key));
        }
        int sharper = parts.group(2).equals("#") ? 1 : 0;
        int flatter = parts.group(2).equals("b") ? 1 : 0;
        int tonic = Math.floorMod(NAMES.indexOf(parts.group(1)) + sharper - flatter, TONES);
        return new Scale(tonic, parts.group(3).isEmpty() ? Mode.MAJOR : Mode.MINOR);
    }

    /** As {@link #of} reads it. */
    public String key() {
        return switch (mode) {
            case MAJOR -> NAMES.get(tonic);
            case MINOR -> NAMES.get(tonic) + "m";
            case CHROMATIC -> "chromatic";
        };
    }

    /** Whether a tone, 0 for C .. 11 for B, belongs to it. */
    public boolean contains(int tone) {
        return mode.steps.contains(Math.floorMod(tone - tonic, TONES));
    }

    /** The tone nearest to a pitch; both in semitones above any C. */
    public double nearest(double semitones) {
        int below = (int) Math.floor(semitones);
        while (!contains(below)) {
            below--;
        }
        int above = (int) Math.floor(semitones) + 1;
        while (!contains(above)) {
            above++;
        }
        return semitones - below <= above - semitones ? below : above;
    }
}

package io.autovoice.cpu.separation.mdx;

import java.util.Locale;
import java.util.Map;

/**
 * What an MDX-Net file doesn't say of itself. The names are those of Ultimate Vocal Remover's {@code model_data.json}, so that an entry
 * of that list can be laid beside the file as it is; whatever else it holds is ignored.
 *
 * @param fftSize samples of a frame ({@code mdx_n_fft_scale_set}); even, 2050 to 32768
 * @param primary what the network gives ({@code primary_stem})
 * @param compensation factor on what it gives ({@code compensate}), since these networks come out a little too quiet; 0.5..2
 */
public record MdxSettings(int fftSize, PrimaryStem primary, double compensation) {
    private static final String FFT_SIZE = "mdx_n_fft_scale_set";
    private static final String PRIMARY = "primary_stem";
    private static final String COMPENSATION = "compensate";
    private static final double USUAL_COMPENSATION = 1.035;

    public MdxSettings {
        if (fftSize <= 2 * MdxFrames.HOP || fftSize > 32_768 || fftSize % 2 != 0) {
            throw new IllegalArgumentException(FFT_SIZE + " needs an even number of 2050..32768, got " + fftSize);
        }
        if (!(compensation >= 0.5 && compensation <= 2)) {
            throw new IllegalArgumentException(COMPENSATION + " needs 0.5..2, got " + compensation);
        }
    }

    /**
     * What most files in the field with so many bins have: 6144 samples with 2048 bins, 7680 with 3072 and 5120 with 2560, vocals. A
     * wrong size of frames gives wrong stems without any error, so settings that belong to the file are better.
     */
    public static MdxSettings usual(int bins) {
        int fftSize = switch (bins) {
            case 2048 -> 6144;
            case 2560 -> 5120;
            case 3072 -> 7680;
            default -> Math.max(4 * MdxFrames.HOP, 2 * bins);
        };
        PrimaryStem primary = bins == 2560 ? PrimaryStem.INSTRUMENTAL : PrimaryStem.VOCALS;
        return new MdxSettings(fftSize, primary, USUAL_COMPENSATION);
    }

    /**
     * Settings by name; those not there are the {@linkplain #usual usual} ones.
     *
     * @throws IllegalArgumentException if one makes no sense, or the network gives neither vocals nor an instrumental
     */
    public static MdxSettings of(Map<String, String> byName, int bins) {
        MdxSettings usual = usual(bins);
        return new MdxSettings(
                byName.containsKey(FFT_SIZE) ? (int) number(byName, FFT_SIZE) : usual.fftSize(),
                byName.containsKey(PRIMARY) ? stem(byName.get(PRIMARY)) : usual.primary(),
                byName.containsKey(COMPENSATION) ? number(byName, COMPENSATION) : usual.compensation());
    }

    private static double number(Map<String, String> byName, String name) {
        try {
            return Double.parseDouble(byName.get(name));
        } catch (NumberFormatException failure) {
            throw new IllegalArgumentException(
                    "%s needs a number, got '%s'".formatted(name, byName.get(name)), failure);
        }
    }

    private static PrimaryStem stem(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "vocals" -> PrimaryStem.VOCALS;
            case "instrumental" -> PrimaryStem.INSTRUMENTAL;
            default ->
                throw new IllegalArgumentException(
                        "%s needs Vocals or Instrumental, got '%s'".formatted(PRIMARY, name));
        };
    }
}

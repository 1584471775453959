package io.autovoice.bootstrap.cli.options;

import io.autovoice.application.io.SampleFormat;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.application.validation.tests.ValidationTest;
import io.autovoice.application.voice.Separation;
import io.autovoice.domain.conversion.VoiceBlend;
import io.autovoice.domain.conversion.key.AutoKey;
import io.autovoice.domain.tuning.Autotune;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From words to values; a word that is none is a usage error that says which there are. */
public final class Converters {
    private Converters() {}

    public static void register(CommandLine commands) {
        commands.registerConverter(Double.class, Converters::number);
        commands.registerConverter(Double.TYPE, Converters::number);
        commands.registerConverter(Integer.class, Converters::wholeNumber);
        commands.registerConverter(Integer.TYPE, Converters::wholeNumber);
        commands.registerConverter(QualityPreset.class, saying(QualityPreset::of));
        commands.registerConverter(ValidationTest.class, saying(ValidationTest::of));
        commands.registerConverter(DeviceChoice.class, saying(DeviceChoice::of));
        commands.registerConverter(Separation.class, saying(Converters::separation));
        commands.registerConverter(Precision.class, saying(Converters::precision));
        commands.registerConverter(AutoKey.class, saying(AutoKey::of));
        commands.registerConverter(Autotune.class, saying(Autotune::of));
        commands.registerConverter(VoiceBlend.class, saying(VoiceBlend::of));
        commands.registerConverter(SampleFormat.class, saying(Converters::sampleFormat));
    }

    private static Double number(String word) {
        try {
            return Double.valueOf(word);
        } catch (NumberFormatException noNumber) {
            throw new TypeConversionException("'%s' is not a number".formatted(word));
        }
    }

    private static Integer wholeNumber(String word) {
        try {
            return Integer.valueOf(word);
        } catch (NumberFormatException noNumber) {
            throw new TypeConversionException("'%s' is not a whole number".formatted(word));
        }
    }

    private static Separation separation(String word) {
        return switch (word) {
            case "auto" -> Separation.AUTO;
            case "always" -> Separation.ALWAYS;
            case "never" -> Separation.NEVER;
            default ->
                throw new IllegalArgumentException("Separation needs auto, always or never, got '%s'".formatted(word));
        };
    }

    private static Precision precision(String word) {
        return switch (word) {
            case "fp16" -> Precision.FP16;
            case "fp32" -> Precision.FP32;
            default -> throw new IllegalArgumentException("A precision is fp16 or fp32, got '%s'".formatted(word));
        };
    }

    private static SampleFormat sampleFormat(String word) {
        return switch (word) {
            case "16" -> SampleFormat.PCM_16;
            case "24" -> SampleFormat.PCM_24;
            case "32f" -> SampleFormat.FLOAT_32;
            default -> throw new IllegalArgumentException("Bits are 16, 24 or 32f, got '%s'".formatted(word));
        };
    }

    private static <T> ITypeConverter<T> saying(ITypeConverter<T> converter) {
        return word -> {
            try {
                return converter.convert(word);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(String.valueOf(unknown.getMessage()));
            }
        };
    }
}

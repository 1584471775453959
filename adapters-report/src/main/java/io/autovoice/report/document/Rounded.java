package io.autovoice.report.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as reports show them: rounded from their exact binary value, halves to even; no exponent, no locale. */
public final class Rounded {
    private Rounded() {}

    /** The double nearest to {@code value} rounded to {@code digits} decimals; what is not finite stays as it is. */
    public static double to(double value, int digits) {
        return Double.isFinite(value) ? exact(value, digits).doubleValue() : value;
    }

    /** Always {@code digits} decimals, such as 4.230; "n/a" for what is not finite. */
    public static String text(double value, int digits) {
        return Double.isFinite(value) ? exact(value, digits).toPlainString() : "n/a";
    }

    /** With its sign in front, such as +3.9, −12.0 or 0.0. */
    public static String signed(double value, int digits) {
        String text = text(value, digits);
        double rounded = to(value, digits);
        return rounded > 0 ? "+" + text : text.replace('-', '−');
    }

    /** As few decimals as tell the number from others, but at least one: 30.0, 0.13. */
    public static BigDecimal shortest(double finite) {
        BigDecimal decimal = BigDecimal.valueOf(finite);
        return decimal.scale() < 1 ? decimal.setScale(1) : decimal;
    }

    private static BigDecimal exact(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
    }
}

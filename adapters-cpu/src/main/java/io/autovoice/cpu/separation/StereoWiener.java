package io.autovoice.cpu.separation;

import io.autovoice.cpu.separation.frames.ShortTimeTransform;

/** Multichannel Wiener filter for two channels: pv Rv (pv Rv + pb Rb)^-1 x, after Duong, Vincent and Gribonval (2010). */
record StereoWiener(ShortTimeTransform transform, StereoImage voice, StereoImage band) implements VoiceFilter.Spatial {
    private static final double TINY = 1e-20;

    @Override
    public void take(double[][] spectra, PowerModel model, int frame, ShortTimeTransform transform) {
        for (int k = 0; k < transform.bins(); k++) {
            take(spectra[0], spectra[1], k, model.share(frame, k));
        }
    }

    /** The share stands for the powers: the filter depends on their ratio only. */
    private void take(double[] left, double[] right, int k, double share) {
        double rest = 1 - share;
        double a = share * voice.left[k] + rest * band.left[k];
        double b = share * voice.right[k] + rest * band.right[k];
        double cRe = share * voice.crossRe[k] + rest * band.crossRe[k];
        double cIm = share * voice.crossIm[k] + rest * band.crossIm[k];
        double scale = share / (a * b - cRe * cRe - cIm * cIm + TINY);
        double lRe = transform.real(left, k);
        double lIm = transform.imaginary(left, k);
        double rRe = transform.real(right, k);
        double rIm = transform.imaginary(right, k);
        // y = (pv Rv + pb Rb)^-1 x, scaled by pv
        double yRe = scale * (b * lRe - (cRe * rRe - cIm * rIm));
        double yIm = scale * (b * lIm - (cRe * rIm + cIm * rRe));
        double zRe = scale * (a * rRe - (cRe * lRe + cIm * lIm));
        double zIm = scale * (a * rIm - (cRe * lIm - cIm * lRe));
        // Rv y
        double vRe = voice.crossRe[k];
        double vIm = voice.crossIm[k];
        transform.set(
                left, k, voice.left[k] * yRe + vRe * zRe - vIm * zIm, voice.left[k] * yIm + vRe * zIm + vIm * zRe);
        transform.set(
                right, k, voice.right[k] * zRe + vRe * yRe + vIm * yIm, voice.right[k] * zIm + vRe * yIm - vIm * yRe);
    }
}

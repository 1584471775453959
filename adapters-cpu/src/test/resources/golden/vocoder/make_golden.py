"""Makes the golden data of the vocoder's tests: a synthetic voice and what WORLD itself says about it.

Requirements: numpy==2.4.6 pyworld==0.3.5, Python 3.11. Run in this folder: python make_golden.py
Writes, little endian, C order:
  voice.npy          int16  [36000]    1.5 s at 24 kHz, full scale 32768
  f0.npy             float32 [151]     exact F0 in hertz at 10 ms, 0 = unvoiced
  envelope.npy       float32 [frames, 513]  natural logarithm of CheapTrick's power, every fourth frame
  aperiodicity.npy   float32 [151, 5]  D4C's amplitude in dB at 0, 3, 6, 9, 12 kHz
  synthesis.npy      float32 [frames, 513]  natural logarithm of CheapTrick's power of WORLD's own synthesis, every fourth frame
  stonemask.npy      float32 [151]     StoneMask's F0 out of an F0 that is 4 % too high
"""

import numpy as np
import pyworld

FS, HOP, FFT = 24000, 0.010, 1024
SECONDS = 1.5


def resonance(x, hertz, bandwidth):
    """Two-pole resonator with unit gain at 0 Hz."""
    r = np.exp(-np.pi * bandwidth / FS)
    a1, a2 = 2 * r * np.cos(2 * np.pi * hertz / FS), -r * r
    y = np.zeros(len(x) + 2)
    for n in range(len(x)):
        y[n + 2] = (1 - a1[n] - a2[n]) * x[n] + a1[n] * y[n + 1] + a2[n] * y[n]
    return y[2:]


def voice():
    rng = np.random.default_rng(1)
    t = np.arange(int(SECONDS * FS)) / FS
    f0 = 180 * 2 ** (0.5 * t / SECONDS + 0.03 * np.sin(2 * np.pi * 5.5 * t))
    voiced = (t > 0.12) & ((t < 0.70) | (t > 0.88)) & (t < 1.42)
    cycles = np.cumsum(f0 / FS)
    source = np.zeros(len(t))
    for h in range(1, 66):  # band-limited pulses, 3 dB an octave down
        source += np.where(h * f0 < FS / 2 - 500, np.cos(2 * np.pi * h * cycles) / h ** 0.5, 0)
    gate = np.convolve(voiced, np.hanning(481) / np.hanning(481).sum(), mode="same")
    breath = rng.standard_normal(len(t))
    breath = breath - 0.9 * np.concatenate([[0], breath[:-1]])
    hiss = ((t > 0.72) & (t < 0.86)) * rng.standard_normal(len(t)) * 0.3
    x = source * gate + 0.01 * breath * gate
    glide = t / SECONDS  # from an [a] towards an [i]
    for start, end, bandwidth in ((750, 320, 80), (1200, 2300, 100), (2600, 3000, 140), (3600, 3700, 220), (4900, 4900, 400)):
        x = resonance(x, start + (end - start) * glide, np.full(len(t), bandwidth))
    x = x / np.max(np.abs(x)) * 0.5
    hiss = hiss - np.concatenate([[0], hiss[:-1]])
    x = x + 0.1 * hiss + 1e-5 * rng.standard_normal(len(t))
    frames = np.round(np.arange(int(SECONDS / HOP) + 1) * HOP * FS).astype(int)
    frames = np.minimum(frames, len(t) - 1)
    return np.round(x * 32767).astype(np.int16), np.where(voiced[frames], f0[frames], 0)


def decibels_at_knots(ap):
    bins = np.round(np.arange(5) * 3000 * FFT / FS).astype(int)
    return np.ascontiguousarray(20 * np.log10(np.maximum(ap[:, bins], 1e-12)))


samples, f0 = voice()
x = samples.astype(np.float64) / 32768
times = np.arange(len(f0)) * HOP
power = pyworld.cheaptrick(x, f0, times, FS, fft_size=FFT)
ap = pyworld.d4c(x, f0, times, FS, fft_size=FFT)
y = pyworld.synthesize(f0, power, ap, FS, HOP * 1000)[: len(x)]
again = pyworld.cheaptrick(y, f0, times, FS, fft_size=FFT)
np.save("voice.npy", samples)
np.save("f0.npy", f0.astype("<f4"))
np.save("envelope.npy", np.log(power[::4]).astype("<f4"))
# D4C adds noise of a fixed size, which moves weak bands by half a decibel; a thousandfold signal drowns it.
louder = pyworld.d4c(1000 * x, f0, times, FS, fft_size=FFT)
np.save("aperiodicity.npy", decibels_at_knots(louder).astype("<f4"))
np.save("synthesis.npy", np.log(again[::4]).astype("<f4"))
np.save("stonemask.npy", pyworld.stonemask(x, f0 * 1.04, times, FS).astype("<f4"))

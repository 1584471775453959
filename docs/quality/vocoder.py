"""Copy-synthesis by our vocoder and by WORLD, from the same F0, on real recordings: the figures of vocoder.md.

Requirements: numpy pyworld soundfile soxr resemblyzer praat-parselmouth. Run from the repository's root after `mvn test-compile`:
    python docs/quality/vocoder.py CLASSPATH FILE...
CLASSPATH: adapters-cpu's classes and test classes with its dependencies; FILE: recordings of one voice.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import parselmouth
import pyworld
import soundfile
import soxr
from resemblyzer import VoiceEncoder, preprocess_wav

FS, HOP, FFT, SECONDS = 24000, 0.010, 1024, 8


def ours(classpath, x, f0, *refined):
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / name for name in ("x", "f0", "y")]
        x.astype("<f4").tofile(files[0])
        f0.astype("<f4").tofile(files[1])
        command = ["java", "-cp", classpath, "io.autovoice.cpu.vocoder.CopySynthesis", files[0], files[1], str(FS), str(HOP * 1000), files[2], *refined]
        seconds = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        return np.fromfile(files[2], "<f4").astype(float), [float(s) for s in seconds[:3] + seconds[4:]]


def world(x, f0, times):
    start = time.process_time()
    power = pyworld.cheaptrick(x, f0, times, FS, fft_size=FFT)
    envelope = time.process_time()
    ap = pyworld.d4c(x, f0, times, FS, fft_size=FFT)
    aperiodicity = time.process_time()
    y = pyworld.synthesize(f0, power, ap, FS, HOP * 1000)
    end = time.process_time()
    return np.pad(y, (0, max(0, len(x) - len(y))))[: len(x)], [envelope - start, aperiodicity - envelope, end - aperiodicity]


def mel_levels(x):
    """dB in 80 mel bands, 46 ms Hann windows, 10 ms hop: neutral between the two vocoders."""
    n = np.arange(0, len(x) - 1104, 240)
    power = np.abs(np.fft.rfft(x[n[:, None] + np.arange(1104)] * np.hanning(1104), 2048)) ** 2
    hertz = 700 * (10 ** (np.linspace(0, 2595 * np.log10(1 + 11000 / 700), 82) / 2595) - 1)
    f = np.fft.rfftfreq(2048, 1 / FS)
    bank = np.array([np.interp(f, hertz[b : b + 3], [0, 1, 0], left=0, right=0) for b in range(80)])
    bank /= bank.sum(1, keepdims=True) + 1e-12
    return 10 * np.log10(power @ bank.T + 1e-9)


def distance(x, y):
    """Mean log-spectral distance in dB over frames within 40 dB of the loudest; and the mean signed difference below 300 Hz."""
    a, b = mel_levels(x), mel_levels(y)
    level = a.max(1)
    active = level > level.max() - 40
    d = (b - a)[active]
    return np.sqrt((d**2).mean(1)).mean(), d.mean(), d[:, :8].mean()


def pitch(x):
    sound = parselmouth.Sound(x, FS)
    return sound.to_pitch_ac(time_step=HOP, pitch_floor=65, pitch_ceiling=1100).selected_array["frequency"]


def cents(x, y):
    a, b = pitch(x), pitch(y)
    both = (a > 0) & (b > 0)
    return np.median(np.abs(1200 * np.log2(b[both] / a[both]))), np.mean((a > 0) == (b > 0))


def main(classpath, files):
    encoder = VoiceEncoder("cpu", verbose=False)
    rows = []
    print("file | LSD ours, WORLD | bias | bias < 300 Hz | level dB | cents | voicing | similarity ours, WORLD | RTF ours | RTF WORLD")
    for file in files:
        x, rate = soundfile.read(file)
        x = soxr.resample(x if x.ndim == 1 else x.mean(1), rate, FS)[: SECONDS * FS]
        f0, times = pyworld.harvest(x, FS, f0_floor=71, f0_ceil=1000, frame_period=HOP * 1000)
        f0 = pyworld.stonemask(x, f0, times, FS)
        row = []
        reference = encoder.embed_utterance(preprocess_wav(x, FS))
        for y, seconds in (ours(classpath, x, f0), world(x, f0, times)):
            level = 10 * np.log10(np.mean(y**2) / np.mean(x**2))
            similarity = float(reference @ encoder.embed_utterance(preprocess_wav(y, FS)))
            row.append([*distance(x, y), level, *cents(x, y), similarity, *(np.array(seconds[:3]) * FS / len(x))])
        rows.append(row)
        show(Path(file).stem, row)
    show("mean", np.mean(rows, 0))


def show(name, row):
    a, b = row
    pairs = " | ".join(f"{a[i]:.2f}, {b[i]:.2f}" for i in range(5))
    print(f"{name} | {pairs} | {a[5]:.3f}, {b[5]:.3f} | {a[6]:.3f}, {b[6]:.3f} | " + " | ".join("{:.4f} {:.4f} {:.4f}".format(*r[7:]) for r in row), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])

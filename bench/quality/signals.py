"""Distances between signals: SI-SDR of stems, log spectral distance; and WORLD copy-synthesis as a yardstick."""
import pathlib

import numpy as np
import pyworld
import soundfile as sf
from scipy.signal import stft

import audio

COPY_RATE = 24000


def si_sdr(truth, estimate):
    """Mean over channels, dB (Le Roux et al. 2019)."""
    out = []
    for a, b in zip(truth.T, estimate.T):
        a, b = a - a.mean(), b - b.mean()
        target = (a @ b) / (a @ a + 1e-12) * a
        out.append(10 * np.log10((target @ target + 1e-12) / ((b - target) @ (b - target) + 1e-12)))
    return float(np.mean(out))


def stems(truth_dir, estimate_dir):
    """For each stem: SI-SDR and how many frames the estimate is longer than the truth."""
    scores = {}
    for name in ("vocals", "instrumental"):
        a, b = _stem(truth_dir, name), _stem(estimate_dir, name)
        if a.shape[1] != b.shape[1]:
            raise ValueError(f"{name}: {b.shape[1]} channels, the truth has {a.shape[1]}")
        n = min(len(a), len(b))
        scores[name] = {"si_sdr_db": si_sdr(a[:n], b[:n]), "extra_frames": len(b) - len(a)}
    return scores


def _stem(folder, name):
    for ending in ("wav", "flac"):
        path = pathlib.Path(folder) / f"{name}.{ending}"
        if path.exists():
            return sf.read(str(path), always_2d=True)[0]
    raise FileNotFoundError(f"no {name}.wav or {name}.flac in {folder}")


def log_spectral_distance(one, other):
    """dB, over frames of 32 ms where `one` is within 50 dB of its loudest; both at the lower of the two rates."""
    rate = min(sf.info(str(one)).samplerate, sf.info(str(other)).samplerate)
    a, b = (_power(audio.read(p, rate)[0], rate) for p in (one, other))
    n = min(a.shape[1], b.shape[1])
    a, b = a[:, :n], b[:, :n]
    energy = a.sum(axis=0)
    active = energy > energy.max() * 1e-5
    difference = 10 * np.log10((a[:, active] + 1e-12) / (b[:, active] + 1e-12))
    return float(np.sqrt((difference ** 2).mean(axis=0)).mean())


def _power(samples, rate):
    return np.abs(stft(samples, rate, nperseg=int(0.032 * rate), noverlap=int(0.024 * rate))[2]) ** 2


def copy_synthesis(source, out):
    """WORLD analysis and synthesis with nothing changed: what the vocoder alone costs."""
    x, fs = audio.read(source, COPY_RATE)
    x = np.ascontiguousarray(x)
    f0, t = pyworld.harvest(x, fs, f0_floor=65.0, f0_ceil=1100.0)
    y = pyworld.synthesize(f0, pyworld.cheaptrick(x, f0, t, fs), pyworld.d4c(x, f0, t, fs), fs)
    sf.write(str(out), y / max(1.0, np.abs(y).max() / 0.95), fs, subtype="FLOAT")

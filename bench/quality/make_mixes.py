#!/usr/bin/env python3
"""Makes three songs with truth out of solo singing, so that separation is judged on more than one mix. pip install numpy soundfile

make_mixes.py EVAL_DIR OUT_DIR [SEED]     SEED (default 1) draws keys, tempi, patterns, pans and room anew

Each song folder holds mixture, vocals and instrumental (float wav, 44.1 kHz, stereo), mixture = vocals + instrumental:
B_panned      one voice, off centre, over plucked strings, bass and drums (synthesised here)
C_reverb      one voice after another, in a stereo room, over the recorded band of songs/A
D_two_voices  two voices, left and right of centre, over keys, pad, counter-melody, bass and drums (synthesised here)
The voices' active level equals the band's, as in songs/A.
"""
import os, sys
import numpy as np
import soundfile as sf

RATE = 44100


def resample(x, source_rate):
    """Band-limited resampling through the spectrum (fine for whole recordings)."""
    if source_rate == RATE:
        return x
    n = int(round(len(x) * RATE / source_rate))
    spectrum = np.fft.rfft(x)
    out = np.zeros(n // 2 + 1, complex)
    bins = min(len(spectrum), len(out))
    out[:bins] = spectrum[:bins]
    return np.fft.irfft(out, n) * n / len(x)


def voice(eval_dir, name, start=0.0, end=None):
    x, rate = sf.read(f"{eval_dir}/singing/{name}.flac", always_2d=True)
    x = resample(x.mean(axis=1), rate)[int(start * RATE):None if end is None else int(end * RATE)]
    return x / (active_level(x[:, None]) + 1e-12)


def active_level(x):
    """Root mean square over the 50 ms frames within 30 dB of the loudest."""
    hop = RATE // 20
    n = len(x) // hop * hop
    power = (x[:n] ** 2).reshape(-1, hop * x.shape[1]).mean(axis=1)
    return np.sqrt(power[power > power.max() * 1e-3].mean())


def pan(x, position):
    """Constant-power pan, -1 left .. 1 right."""
    angle = (position + 1) * np.pi / 4
    return np.stack([x * np.cos(angle), x * np.sin(angle)], axis=1)


def shaped_noise(rng, n, low, high):
    spectrum = np.fft.rfft(rng.standard_normal(n))
    f = np.fft.rfftfreq(n, 1 / RATE)
    return np.fft.irfft(spectrum / (1 + (low / np.maximum(f, 1)) ** 4) / (1 + (f / high) ** 4), n)


def room(rng, x, seconds=1.1, wet=0.35):
    """Stereo reverberation: two independent decaying noises, 12 ms after the direct sound."""
    n = int(seconds * RATE)
    t = np.arange(n) / RATE
    out = []
    for _ in range(2):
        tail = shaped_noise(rng, n, 150, 6000) * np.exp(-6.9 * t / seconds)
        tail = np.concatenate([np.zeros(int(0.012 * RATE)), tail / np.sqrt((tail ** 2).sum())])
        size = 1 << int(np.ceil(np.log2(len(x) + len(tail))))
        wet_part = np.fft.irfft(np.fft.rfft(x, size) * np.fft.rfft(tail, size), size)[:len(x)]
        out.append(x + wet * wet_part)
    return np.stack(out, axis=1)


# ---- instruments, one note each -------------------------------------------------------------------------------------

def hertz(midi):
    return 440.0 * 2 ** ((midi - 69) / 12)


def pluck(rng, midi, seconds, bright=0.5):
    """Karplus and Strong (1983), one period at a time."""
    n, period = int(seconds * RATE), max(2, int(round(RATE / hertz(midi))))
    x = rng.uniform(-1, 1, period)
    for _ in range(int((1 - bright) * 8)):
        x = 0.5 * (x + np.roll(x, 1))
    out = np.zeros(n + period)
    for i in range(0, n, period):
        out[i:i + period] = x
        x = 0.998 * (0.5 * x + 0.5 * np.roll(x, 1))
    return out[:n] * np.minimum(1, (n - np.arange(n)) / 2000)


def electric_piano(midi, seconds):
    """Two-operator FM (Chowning 1973)."""
    t = np.arange(int(seconds * RATE)) / RATE
    f = hertz(midi)
    tine = 1.5 * np.exp(-6 * t) * np.sin(2 * np.pi * 14 * f * t) if 14 * f < RATE / 2 else 0
    body = 1.2 * np.exp(-2 * t) * np.sin(2 * np.pi * f * t)
    return np.sin(2 * np.pi * f * t + body + 0.15 * tine) * np.exp(-1.6 * t) * np.minimum(1, (t[-1] - t) * 50)


def sawtooth(midi, seconds, cutoff, detune=0.0, vibrato=0.0, phase=0.0):
    t = np.arange(int(seconds * RATE)) / RATE
    f = hertz(midi + detune) * 2 ** (vibrato * np.sin(2 * np.pi * 5.2 * t + phase) / 12)
    angle = 2 * np.pi * np.cumsum(f) / RATE + phase
    top = int(min(40, 0.45 * RATE / f.max()))
    x = sum(np.sin(k * angle) / k / (1 + (k * f.mean() / cutoff) ** 2) for k in range(1, top + 1))
    return x * np.minimum(1, t * 25) * np.minimum(1, (t[-1] - t) * 25)


def kick(rng):
    t = np.arange(int(0.35 * RATE)) / RATE
    return np.sin(2 * np.pi * (48 * t + 6.0 * (1 - np.exp(-t * 22)))) * np.exp(-9 * t)


def snare(rng):
    n = int(0.25 * RATE)
    t = np.arange(n) / RATE
    noise = shaped_noise(rng, n, 900, 9000)
    return 0.8 * noise / np.abs(noise).max() * np.exp(-18 * t) + 0.5 * np.sin(2 * np.pi * 190 * t) * np.exp(-25 * t)


def hat(rng, decay):
    n = int(0.2 * RATE)
    noise = shaped_noise(rng, n, 7000, 18000)
    return noise / np.abs(noise).max() * np.exp(-decay * np.arange(n) / RATE)


# ---- bands ----------------------------------------------------------------------------------------------------------

class Band:
    def __init__(self, rng, seconds):
        self.rng, self.mix = rng, np.zeros((int(seconds * RATE), 2))

    def add(self, at, x, gain, position):
        start = int(at * RATE)
        x = x[:max(0, len(self.mix) - start)]
        self.mix[start:start + len(x)] += gain * pan(x, position)


def chords(rng, minor):
    """Diatonic degrees of a loop of four bars, as pitch classes of triads and sevenths."""
    scale = np.array([0, 2, 3, 5, 7, 8, 10] if minor else [0, 2, 4, 5, 7, 9, 11])
    key = int(rng.integers(12))
    loop = [0, *rng.choice([1, 2, 3, 4, 5], 3)]
    notes = int(rng.integers(3, 5))
    return [[key + scale[(d + 2 * i) % 7] + 12 * ((d + 2 * i) // 7) for i in range(notes)] for d in loop]


def drums(band, beat, seconds, swing):
    rng = band.rng
    pattern = rng.random(16) < 0.25
    for i in range(int(seconds / beat * 4)):
        at = (i + (swing if i % 2 else 0)) * beat / 4 + rng.normal(0, 0.002)
        step, at = i % 16, max(0, at)
        if step in (0, 8) or pattern[step] and step % 4 != 0:
            band.add(at, kick(rng), 0.9 if step % 8 == 0 else 0.5, 0)
        if step in (4, 12):
            band.add(at, snare(rng), 0.6, 0.05)
        if i % 2 == 0:
            band.add(at, hat(rng, 25 if step % 8 == 6 else 70), 0.18 * rng.uniform(0.6, 1), 0.35)


def strings_and_drums(rng, seconds):
    band, beat = Band(rng, seconds), 60 / rng.uniform(84, 132)
    loop, sides = chords(rng, minor=rng.random() < 0.5), (-0.7, 0.7)
    for bar in range(int(seconds / beat / 4) + 1):
        chord = loop[bar % 4]
        for eighth in range(8):
            at = (bar * 4 + eighth / 2) * beat
            if eighth in (0, 3, 4, 6) or rng.random() < 0.3:
                for side in sides:
                    for i, note in enumerate(chord):
                        late = 0.011 * i + rng.uniform(0, 0.01)
                        band.add(at + late, pluck(rng, 48 + note, 2.2 * beat, 0.6), 0.16, side * rng.uniform(0.85, 1.1))
            if eighth % 2 == 0:
                band.add(at, pluck(rng, 28 + (chord[0] if eighth < 6 else chord[2]) % 12, beat, 0.3), 0.7, 0)
    drums(band, beat, seconds, swing=0.0)
    return band.mix


def keys_and_pad(rng, seconds):
    band, beat = Band(rng, seconds), 60 / rng.uniform(70, 110)
    loop = chords(rng, minor=rng.random() < 0.7)
    for bar in range(int(seconds / beat / 4) + 1):
        chord, at = loop[bar % 4], bar * 4 * beat
        for note in chord:
            for side, detune in ((-0.9, -0.06), (0.9, 0.06)):
                band.add(at, sawtooth(60 + note % 12, 4.1 * beat, 1200, detune, 0.1, rng.uniform(0, 6)), 0.045, side)
            for hit in (0, 1.5, 3):
                band.add(at + hit * beat, electric_piano(52 + note, 2 * beat), 0.13, -0.3)
        for half in range(4):
            band.add(at + half * beat, sawtooth(31 + chord[0] % 12, 0.8 * beat, 300), 0.3, 0)
        if bar % 2:
            for i, step in enumerate(rng.integers(0, len(chord), 4)):
                band.add(at + i * beat, sawtooth(72 + chord[step] % 12, 0.9 * beat, 2500, 0, 0.25), 0.09, 0.6)
    drums(band, beat, seconds, swing=0.15)
    return band.mix


# ---- songs ----------------------------------------------------------------------------------------------------------

def fit(x, seconds, lead=0.5):
    out = np.zeros((int(seconds * RATE), *x.shape[1:]))
    start = int(lead * RATE)
    x = x[:len(out) - start]
    out[start:start + len(x)] = x
    return out


def song(folder, vocals, band):
    n = min(len(vocals), len(band))
    vocals, band = vocals[:n], band[:n]
    vocals = vocals / active_level(vocals)
    band = band / active_level(band)
    gain = 0.5 / np.abs(vocals + band).max()
    vocals, band = (gain * vocals).astype(np.float32), (gain * band).astype(np.float32)
    os.makedirs(folder, exist_ok=True)
    for name, x in (("vocals", vocals), ("instrumental", band), ("mixture", vocals + band)):
        sf.write(f"{folder}/{name}.wav", x, RATE, subtype="FLOAT")


def main(eval_dir, out, seed=1):
    rng = np.random.default_rng(seed)
    side = rng.uniform(0.25, 0.6) * rng.choice([-1, 1])
    song(f"{out}/B_panned", pan(fit(voice(eval_dir, "nit_004", 2, 26), 25), side), strings_and_drums(rng, 25))

    solo = np.concatenate([voice(eval_dir, n) for n in ("vocadito_14", "sms_singing-female", "vocadito_10")])
    recorded, _ = sf.read(f"{eval_dir}/songs/A_male_dry/instrumental.flac", always_2d=True)
    song(f"{out}/C_reverb", room(rng, fit(solo, 28)), np.roll(recorded, int(rng.uniform(5, 25) * RATE), axis=0)[:28 * RATE])

    first, second = voice(eval_dir, "vocadito_10"), voice(eval_dir, "vocadito_14")
    left, right = rng.uniform(0.15, 0.5, 2)
    two = pan(fit(first, 13, 1.0), -left) + pan(fit(second, 13), right)
    song(f"{out}/D_two_voices", two, keys_and_pad(rng, 13))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:4]))

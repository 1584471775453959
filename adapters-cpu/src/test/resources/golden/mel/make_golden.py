"""Mel bands by librosa, for PowerMelTest and WhisperMelTest. 

Requirements: librosa==0.10.2.post1 numpy, Python 3.11. Run: python make_golden.py; writes beside itself:

voice.npy    int16 [8000]    0.5 s of a gliding harmonic tone with noise, 16 kHz
speaker.npy  float32 [51, 40] power, centred frames of 400 every 160, zeros beyond the ends, Slaney bands 0..8000 Hz
whisper.npy  float32 [80, 50] as Whisper: reflected ends, last frame dropped, log10, 80 dB, (x + 4) / 4
"""

import os

import librosa
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
RATE = 16000

rng = np.random.default_rng(7)
t = np.arange(RATE // 2) / RATE
phase = 2 * np.pi * np.cumsum(180 + 120 * t) / RATE
voice = sum(np.sin(k * phase) / k for k in range(1, 13)) * 0.1 * np.minimum(1, 8 * t) + 0.003 * rng.standard_normal(t.size)
stored = np.round(voice * 32767).astype("<i2")
voice = stored.astype(np.float64) / 32768


def power(bands, pad_mode):
    return librosa.feature.melspectrogram(
        y=voice, sr=RATE, n_fft=400, hop_length=160, window="hann", center=True, pad_mode=pad_mode, power=2.0, n_mels=bands, fmin=0, fmax=8000
    )


log = np.log10(np.maximum(power(80, "reflect")[:, :-1], 1e-10))
log = (np.maximum(log, log.max() - 8) + 4) / 4
np.save(os.path.join(HERE, "voice.npy"), stored)
np.save(os.path.join(HERE, "speaker.npy"), power(40, "constant").T.astype("<f4").copy())
np.save(os.path.join(HERE, "whisper.npy"), log.astype("<f4").copy())
